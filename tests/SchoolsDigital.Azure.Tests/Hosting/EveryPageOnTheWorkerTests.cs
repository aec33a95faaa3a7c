using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Azure.Tests.Mail;
using SchoolsDigital.Azure.Tests.Workflows.Rounds;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>
/// Every page and mail, drawn with the services that the genuine worker builds, with scope validation on: what the worker
/// registers beside ours must break none of them.
/// </summary>
public sealed class EveryPageOnTheWorkerTests
{
    // Opened only where something has gone wrong; health has no page, and tests of its own.
    private static readonly string[] NotOnTheWay =
    [
        "/desk/workshops/{authority}/{series}/start-again",
        "/desk/held-mail/{authority}",
        "/desk/held-mail/{authority}/release",
        "/health",
    ];

    private static readonly HashSet<string> SentOnTheWay =
    [
        "Invitation",
        "ReportReady",
        "WorkshopInvitation",
        "WorkshopBooking",
    ];

    private static readonly bool[] AtDesk = [false, false, false, true];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Crawl_RoundAndWorkshops_DrawsEveryPageAndMail()
    {
        // Arrange
        await using var world = new WorkerWorld(await ReadNorfolkAsync());
        var story = new RoundStory(world, TimeSpan.FromMinutes(20));
        var visitors = AtDesk.Select(atDesk => new Crawl(world, atDesk)).ToList();

        // Act
        await story.UntilOpenAsync();
        var owner = new DeskPerson("olivia@example.org", "Olivia", DeskRole.Owner, world.Now);
        await world.Get<RoleStore>().AddAsync(world.Round.Authority, owner, ("Anna", "1"), Token);
        await visitors[0].FollowAsync([.. Starts(world), OnBehalfIn(world)]);
        await story.PassAsync(world.Consultation.Timetable.ReportDue!.Value);
        await story.PassAsync(world.Consultation.Workshops[0].Opens.Utc);
        await visitors[1].FollowAsync(Starts(world));
        await story.PassAsync(world.Consultation.Workshops[0].Closes.Utc.AddDays(14));
        await visitors[2].FollowAsync(Starts(world));
        await visitors[2].FollowAsync(BesideThose(visitors[1].Visits));
        await visitors[2].FollowAsync(await UploadAsync(story, world));
        await visitors[3].FollowAsync([.. Starts(world), .. AnswersIn(world)]);

        // Assert
        var visits = visitors.SelectMany(visitor => visitor.Visits).ToList();
        Assert.DoesNotContain(visits, visit => visit.Status >= 500);
        Assert.DoesNotContain(visits, visit => visit is { Method: "GET", Status: 404 });
        Assert.Empty(RoutesOf(world).Except(visits.Select(visit => visit.Route)).Except(NotOnTheWay));
        Assert.Superset(SentOnTheWay, world.Post.Kinds.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task MailBodies_EveryKind_AreDrawn()
    {
        await using var world = new WorkerWorld(await ReadNorfolkAsync());
        await new RoundStory(world, TimeSpan.FromMinutes(20)).UntilOpenAsync();
        var round = await world.Get<RoundFiles>().ReadAsync(world.Round, Token);
        foreach (var kind in Enum.GetValues<RoundMail>())
        {
            Assert.NotEmpty((await world.Get<RoundMailBodies>().OfAsync(round, kind)).Html);
        }
    }

    private static IEnumerable<string> Starts(WorkerWorld world) =>
        [
            "/",
            "/desk",
            "/desk/signed-out",
            "/desk/sign-in",
            "/desk/sign-in/used",
            "/health/form",
            .. world.Post.Links.Select(link => link.PathAndQuery).Distinct().Order(StringComparer.Ordinal),
        ];

    // Linked only where every session is full, or once the person has been at one.
    private static List<string> BesideThose(IReadOnlyList<PageVisit> visits) =>
        visits
            .Where(visit => visit.Route is "/{authority}/booking/{series}/{link}")
            .SelectMany(place => new[] { $"{place.Address}/waiting", $"{place.Address}/feedback" })
            .Concat(
                visits
                    .Where(visit => visit.Route is "/{authority}/workshops/{series}/{link}/{draft}/session")
                    .Select(choice => choice.Address.Replace("/session", "/waiting", StringComparison.Ordinal))
            )
            .Distinct()
            .ToList();

    // Somebody types the school's URN to come there.
    private static string OnBehalfIn(WorkerWorld world) =>
        $"/desk/rounds/{world.Round.Authority}/{world.Round.Round}/on-behalf/{RoundStory.Urns[0]}";

    // The round is anonymous: nothing leads there, and the pages say why they show nothing.
    private static IEnumerable<string> AnswersIn(WorkerWorld world)
    {
        var round = $"/desk/rounds/{world.Round.Authority}/{world.Round.Round}";
        return [$"{round}/answers", $"{round}/schools/{RoundStory.Urns[0]}/answers", $"{round}/follow-ups"];
    }

    // Nothing leads back to an import but the page that took the file.
    private static async Task<IReadOnlyList<string>> UploadAsync(RoundStory story, WorkerWorld world)
    {
        await using var file = new MemoryStream("URN,Name,Role,Email,Primary\r\n1,,Head,no address,yes"u8.ToArray());
        var order = new ImportOrder(ImportKind.Contacts, world.Round.Authority)
        {
            KeepUntil = LondonTime.DateOf(world.Now).AddDays(30),
        };
        var upload = new ImportUpload(order, "contacts.csv", file, "Anna");
        var (import, _) = await world.Get<ImportIntake>().AcceptAsync(upload, Token);
        await story.PassAsync(world.Now);
        var page = $"imports/{world.Round.Authority}/{import!.Id}";
        return [$"/desk/{page}", $"/desk/{page}/rejected", $"/desk/api/{page}", $"/desk/api/{page}/rejected"];
    }

    private static async Task<Consultation> ReadNorfolkAsync() =>
        ConsultationFile
            .Read(
                await File.ReadAllBytesAsync(
                    Path.Combine(SampleFolder.Of("norfolk-ict-services"), "consultation.yaml"),
                    Token
                )
            )
            .Consultation!;

    private static IEnumerable<string?> RoutesOf(WorkerWorld world) =>
        from endpoint in world.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false
        select endpoint.RoutePattern.RawText;
}
