using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Answers;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Desk.Imports;
using SchoolsDigital.Tests.Imports;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Tests.Workshops;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;
using SchoolsDigital.Workshops.Mails;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>A viewer of the desk who opens every page, looks for a link or a form to use, and sends every form all the same.</summary>
public sealed partial class ViewerTests : IAsyncLifetime
{
    private const string Email = "a@example.org";

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
        ["list"] = "changed",
        ["comment"] = new('0', 32),
        ["person"] = new('0', 32),
    };

    private WorkshopWorld world = null!;
    private DeskBrowser coordinator = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await WorkshopWorld.OpenAsync();
        coordinator = await world.SignInAsync();
        await world.BookAsync(0, Email, "north");
        var school = await world.Host.Get<InvitedSchoolStore>().ListAsync(Round, Token).FirstAsync(Token);
        places["urn"] = $"{school.Urn}";
        places["contact"] = (await world.Host.Get<ContactStore>().FindAsync(Round.Authority, school.Urn, Token))[0].Id;
        places["recipient"] = $"{school.Urn}-1";
        places["import"] = await UploadAsync();
        await EnterOnBehalfAsync(school);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData("2021-05-20 10:00")]
    [InlineData("2021-06-16 14:00")]
    [InlineData("2021-09-01 10:00")]
    public async Task Get_EveryPageOfTheDesk_HoldsNoFormAndNobodysLink(string moment)
    {
        // Arrange
        await world.AdvanceToAsync(moment);
        var viewer = await world.SignInAsync(DeskRole.Viewer);
        var shown = 0;

        // Act
        foreach (var path in Pages(HttpMethod.Get).Append(MailOfBooking()))
        {
            var page = await viewer.GetAsync(path);

            // Assert
            Assert.True(page.Status is 200 or 401 or 403 or 404, $"{path} answers {page.Status}.");
            Assert.True(page.Status != 200 || !HoldsForm(page), $"{path} holds a form.");
            Assert.True(Links(page.Text).Count == 0, $"{path} holds {string.Join(", ", Links(page.Text))}.");
            shown += page.Status == 200 ? 1 : 0;
        }

        Assert.InRange(shown, 15, int.MaxValue);
    }

    [Fact]
    public async Task Get_EveryLinkOnAPageThatIsShown_IsShownToo()
    {
        // Arrange
        var viewer = await world.SignInAsync(DeskRole.Viewer);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(["/desk"]);

        // Act
        while (ahead.TryDequeue(out var path))
        {
            var page = await viewer.GetAsync(path);

            // Assert
            Assert.True(page.Status == 200, $"{path} is linked to and answers {page.Status}.");
            foreach (var next in IsPage(page) ? Hrefs(page, path) : [])
            {
                // One school stands for all, and one mail.
                if (seen.Add(Digits().Replace(next.Split('?')[0], "")))
                {
                    ahead.Enqueue(next);
                }
            }
        }

        Assert.InRange(seen.Count, 15, int.MaxValue);
    }

    [Fact]
    public async Task Get_WhatOnlyCoordinatorsNeed_IsRefused()
    {
        var viewer = await world.SignInAsync(DeskRole.Viewer);
        var (round, series) = ($"/desk/rounds/{Round.Authority}/{Round.Round}", "/desk/workshops/portsmouth/june");
        string[] pages =
        [
            "/desk/start",
            "/desk/imports/contacts",
            $"{round}/do/remind",
            $"{round}/schools/{places["urn"]}/do/extend",
            $"{round}/on-behalf",
            $"{round}/on-behalf/{places["urn"]}",
            $"{round}/paper/draft/paper.html",
            $"{round}/paper/draft/changes",
            $"{round}/comments",
            $"{series}/book",
            $"{series}/start-again",
            $"{series}/do/close",
            $"{series}/sessions/north/do/move",
            $"{series}/sessions/north/door",
        ];

        foreach (var path in pages)
        {
            var page = await viewer.GetAsync(path);
            Assert.Equal((path, 403), (path, page.Status));
            Assert.Equal("You may look at the desk, not change anything", page.Heading);
        }
    }

    [Fact]
    public async Task Post_EveryForm_IsRefusedAndChangesNothing()
    {
        // Arrange
        var viewer = await world.SignInAsync(DeskRole.Viewer);
        var form = (await viewer.GetAsync("/desk")).Form();
        var before = await world.Host.Get<Ledger>().ReadAsync(Round, Token);

        foreach (var path in Pages(HttpMethod.Post))
        {
            // Act
            var answer = await viewer.PostAsync(path, form);
            var upload = await viewer.SendAsync(MultipartBody.Request(path, form, "a.csv", "URN"u8.ToArray()));

            // Assert
            Assert.True(
                path.StartsWith("/desk/api/", StringComparison.Ordinal)
                    ? (answer.Status, upload.Status) == (401, 401)
                    : answer.Status == 403 || upload.Status == 403,
                $"{path} answers {answer.Status} and {upload.Status}."
            );
            Assert.True(answer.Status >= 400 && upload.Status >= 400, $"{path} took the form.");
        }

        Assert.Equal(before, await world.Host.Get<Ledger>().ReadAsync(Round, Token));
    }

    private IEnumerable<string> Pages(HttpMethod method) =>
        world
            .Host.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText!.StartsWith("/desk", StringComparison.Ordinal)
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains(method.Method)
            )
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(path =>
                path is not ("/desk/sign-in" or "/desk/sign-in/{link}" or "/desk/sign-out" or "/desk/signed-out")
            )
            // What a viewer does there is to end sessions of their own.
            .Where(path => method == HttpMethod.Get || path != "/desk/sessions")
            .Select(path => Parameter().Replace(path, part => places[part.Groups[1].Value]))
            .Distinct(StringComparer.Ordinal);

    // It tells somebody where to change their booking.
    private string MailOfBooking()
    {
        var key = world.Mails(WorkshopMail.WorkshopBooking)[0].Key;
        return $"/desk/rounds/{Round.Authority}/{Round.Round}/mails/{key.Kind}/{key.Recipient}/{key.Occurrence}";
    }

    private async Task<string> UploadAsync()
    {
        const string path = "/desk/imports/register";
        var form = DeskBrowser.FormOf(await coordinator.GetAsync(path)).Without("file").With("authority", "portsmouth");
        var file = Encoding.UTF8.GetBytes(ImportHost.Register(3));
        var answer = await coordinator.SendAsync(MultipartBody.Request(path, form, "a.csv", file));
        return answer.Headers.Location.ToString().Split('/')[^1];
    }

    private async Task EnterOnBehalfAsync(InvitedSchool school)
    {
        var entries = world.Host.Get<OnBehalfEntries>();
        var round = (await world.Host.Get<RoundStore>().FindAsync(Round, Token))!;
        await entries.BeginAsync(round, school, entries.Offer(Round), EntryKind.Paper, "Anna", Token);
    }

    private List<string> Links(string text)
    {
        var links = world.Host.Get<SignedLinks>();
        return
        [
            .. Word()
                .Matches(text)
                .Select(word => word.Value)
                .Where(word =>
                    Enum.GetValues<LinkPurpose>()
                        .Any(purpose => links.Read(word, purpose) is { Id: not null } or { HasExpired: true })
                ),
        ];
    }

    private static bool HoldsForm(TestResponse page) =>
        IsPage(page)
        && page.Text.Contains("<form", StringComparison.Ordinal)
        && new HtmlParser()
            .ParseDocument(page.Text)
            .Forms.Any(form => form.Method == "post" && form.GetAttribute("action") != "/desk/sign-out");

    private static bool IsPage(TestResponse page) =>
        page.Headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal);

    private static IEnumerable<string> Hrefs(TestResponse page, string path) =>
        new HtmlParser()
            .ParseDocument(page.Text)
            .QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Select(href => href.StartsWith('?') ? path.Split('?')[0] + href : href)
            .Where(href => href.StartsWith("/desk", StringComparison.Ordinal));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{52}(?![A-Za-z0-9_-])")]
    private static partial Regex Word();
}
