using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Desk.Imports;
using SchoolsDigital.Tests.Imports;
using SchoolsDigital.Tests.Workshops;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Frame;

/// <summary>Every route of the desk, tried by every role of its authority, by an owner of another one, and by nobody.</summary>
public sealed partial class EveryRouteTests : IAsyncLifetime
{
    private const string Elsewhere = "suffolk";

    private static readonly string[] NotThere =
    [
        "/{file}",
        "/changes",
        "/{comment}",
        "/recipients/{recipient}",
        "/held-mail/{authority}",
        "/release",
        "/{series}/do/{action}",
        "/{session}/do/{action}",
    ];

    private static readonly RoundRef Round = new("portsmouth", "digital-2021");

    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal)
    {
        ["authority"] = Round.Authority,
        ["round"] = Round.Round,
        ["series"] = "june",
        ["session"] = "north",
        ["action"] = "hold",
        ["kind"] = "Invitation",
        ["occurrence"] = "1",
        ["file"] = "paper.html",
        ["version"] = "1",
        ["list"] = "added",
        ["comment"] = new('0', 32),
        ["person"] = DeskPerson.IdOf("owner@example.org"),
    };

    private WorkshopWorld world = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await WorkshopWorld.OpenAsync();
        var school = await world.Host.Get<InvitedSchoolStore>().ListAsync(Round, Token).FirstAsync(Token);
        places["urn"] = $"{school.Urn}";
        places["contact"] = (await world.Host.Get<ContactStore>().FindAsync(Round.Authority, school.Urn, Token))[0].Id;
        places["recipient"] = $"{school.Urn}-1";
        places["import"] = await UploadAsync();
        await InviteAsync(DeskRole.Owner, Round.Authority);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public void Endpoints_All_HaveALineInTheTable()
    {
        var listed = DeskRouteTable
            .Routes.SelectMany(route => route.Methods.Select(method => $"{method.Method} {route.Pattern}"))
            .Order(StringComparer.Ordinal);
        var mapped = world
            .Host.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/desk", StringComparison.Ordinal))
            .Where(endpoint =>
                !DeskRouteTable.Open.Concat(DeskRouteTable.Programs).Contains(endpoint.RoutePattern.RawText!)
            )
            .Select(endpoint =>
                $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText}"
            )
            .Order(StringComparer.Ordinal);

        Assert.Equal(listed, mapped);
    }

    [Theory]
    [InlineData(DeskRole.Owner)]
    [InlineData(DeskRole.Coordinator)]
    [InlineData(DeskRole.Viewer)]
    public async Task Send_ByARoleOfTheAuthority_IsAnsweredAsTheTableSays(DeskRole role)
    {
        var browser = await SignInAsync(role, Round.Authority);

        foreach (var (route, method, least) in All())
        {
            var (status, _) = await SendAsync(browser, method, route);

            var isLetIn =
                method == "POST" ? status is 400 or 415
                : IsOfWhatIsNotThere(route) ? status is 404
                : status is 200 or 303 or 409;
            Assert.True(
                role >= least ? isLetIn : status == 403,
                $"{method} {route.Pattern} answers {status} to {role}."
            );
        }
    }

    [Fact]
    public async Task Send_ByAnOwnerOfAnotherAuthority_ShowsNothingOfThisOne()
    {
        var browser = await SignInAsync(DeskRole.Owner, Elsewhere);

        foreach (var (route, method, _) in All())
        {
            var (status, text) = await SendAsync(browser, method, route);

            Assert.True(
                route.IsOfOneAuthority ? status == 404 : status is not (401 or 403 or 404),
                $"{method} {route.Pattern} answers {status}."
            );
            AssertShowsNothing(text);
        }
    }

    [Fact]
    public async Task Send_BySomebodyWhoWasRemoved_IsAnsweredAsToNobody()
    {
        var browser = await SignInAsync(DeskRole.Coordinator, Round.Authority);
        await RemoveAsync(DeskRole.Coordinator);

        foreach (var (route, method, _) in All())
        {
            var (status, _) = await SendAsync(browser, method, route);

            Assert.True(status == 401, $"{method} {route.Pattern} answers {status}.");
        }
    }

    [Fact]
    public async Task Send_ByNobody_SaysHowToSignIn()
    {
        var browser = new DeskBrowser(world.SendAsync);

        foreach (var (route, method, _) in All())
        {
            var (status, text) = await SendAsync(browser, method, route);

            Assert.True(status == 401, $"{method} {route.Pattern} answers {status}.");
            AssertShowsNothing(text);
        }
    }

    [Fact]
    public async Task Post_FileOfAnotherAuthority_IsRefusedAndSaysWhy()
    {
        var browser = await SignInAsync(DeskRole.Owner, Elsewhere);
        var text = await File.ReadAllTextAsync(Samples.PathOf("portsmouth-digital"), Token);
        var start = DeskBrowser.FormOf(await browser.GetAsync("/desk/start")).Without("file").With("text", text);
        var import = DeskBrowser
            .FormOf(await browser.GetAsync("/desk/imports/register"))
            .Without("file")
            .With("authority", Round.Authority);
        var register = Encoding.UTF8.GetBytes(ImportHost.Register(3));

        var started = await browser.PostAsync("/desk/start", start.With("start", "yes"));
        var imported = await browser.SendAsync(
            MultipartBody.Request("/desk/imports/register", import, "a.csv", register)
        );

        Assert.Equal((400, 400), (started.Status, imported.Status));
        Assert.Contains("you are no coordinator there", started.Text);
        Assert.Contains("you are no coordinator there", imported.Text);
    }

    [Fact]
    public async Task Send_ToTheRoutesOfPrograms_IsRefusedToEveryBrowser()
    {
        var browser = await SignInAsync(DeskRole.Owner, Round.Authority);

        foreach (var pattern in DeskRouteTable.Programs)
        {
            foreach (var method in new[] { "GET", "POST" })
            {
                var (status, _) = await SendAsync(browser, method, new(pattern, null));

                Assert.True(status is 401 or 405, $"{method} {pattern} answers {status}.");
            }
        }
    }

    // Every page names whose service it is where there is one authority only, and nothing of what that authority does.
    private static void AssertShowsNothing(string text)
    {
        Assert.DoesNotContain(Round.Round, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Portsmouth Digital", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"/desk/people/{Round.Authority}", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"/desk/schools/{Round.Authority}", text, StringComparison.OrdinalIgnoreCase);
    }

    // A report and its comments come when the round has closed, and mail is held after a restore only. What is done to a
    // round is not done to a series.
    private static bool IsOfWhatIsNotThere(DeskRoute route) =>
        NotThere.Any(end => route.Pattern.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<(DeskRoute Route, string Method, DeskRole Least)> All() =>
        DeskRouteTable.Routes.SelectMany(route => route.Methods.Select(method => (route, method.Method, method.Least)));

    // Without a token: whoever is let in is told that the form was not recognised, and nothing changes.
    private async Task<(int Status, string Text)> SendAsync(DeskBrowser browser, string method, DeskRoute route)
    {
        var path = Parameter()
            .Replace(
                route.Pattern.Replace("/imports/{kind}", "/imports/register", StringComparison.Ordinal),
                part => places[part.Groups[1].Value]
            );
        var response = await browser.SendAsync(
            new(method, path) { Body = method == "POST" ? "a=b"u8.ToArray() : null }
        );
        return (response.Status, response.Text);
    }

    private static string AddressOf(DeskRole role, string authority) =>
        (authority == Elsewhere ? $"elsewhere-{role}@example.org" : $"{role}@example.org").ToLowerInvariant();

    private async Task<DeskBrowser> SignInAsync(DeskRole role, string authority)
    {
        await InviteAsync(role, authority);
        return await DeskBrowser.SignInAsync(
            world.SendAsync,
            world.Host.Get<DeskLinks>(),
            world.Host.Get<SignedLinks>(),
            AddressOf(role, authority)
        );
    }

    private Task<RoleOutcome> InviteAsync(DeskRole role, string authority) =>
        world
            .Host.Get<RoleStore>()
            .AddAsync(
                authority,
                new DeskPerson(AddressOf(role, authority), $"{role}", role, DateTimeOffset.UnixEpoch),
                ("Test", $"{authority}{role}"),
                Token
            );

    private Task<RoleOutcome> RemoveAsync(DeskRole role) =>
        world
            .Host.Get<RoleStore>()
            .RemoveAsync(
                Round.Authority,
                DeskPerson.IdOf(AddressOf(role, Round.Authority)),
                ("Test", "removed"),
                Token
            );

    private async Task<string> UploadAsync()
    {
        const string path = "/desk/imports/register";
        var coordinator = await world.SignInAsync();
        var form = DeskBrowser.FormOf(await coordinator.GetAsync(path)).Without("file").With("authority", "portsmouth");
        var file = Encoding.UTF8.GetBytes(ImportHost.Register(3));
        var answer = await coordinator.SendAsync(MultipartBody.Request(path, form, "a.csv", file));
        return answer.Headers.Location.ToString().Split('/')[^1];
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
