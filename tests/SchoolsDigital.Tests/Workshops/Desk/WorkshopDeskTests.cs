using System.Text;
using SchoolsDigital.Desk.Workshops;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Mails;

namespace SchoolsDigital.Tests.Workshops.Desk;

public class WorkshopDeskTests
{
    private const string Home = "/desk/workshops";
    private const string Series = $"{Home}/portsmouth/june";
    private const string North = $"{Series}/sessions/north";
    private const string South = $"{Series}/sessions/south";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_SomebodyBookedAndSomebodyWaits_ShowsBoth()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "south");
        await world.BookAsync(1, "b@example.org", "_wait");
        var desk = await world.SignInAsync();

        var list = await desk.GetAsync(Home);
        var series = await desk.GetAsync(Series);
        var session = await desk.GetAsync(South);

        Assert.Contains("Open until 5pm on Monday 14 June 2021", WordsOf(list));
        Assert.Contains("1 member of staff from 1 school has a place.", WordsOf(series));
        Assert.Contains("Full: 1 of 1 places are booked, 0 are offered, 1 person waits.", WordsOf(session));
        Assert.Contains("Person of a@example.org", WordsOf(session));
        Assert.Contains("Turn 1", WordsOf(session));
    }

    [Fact]
    public async Task Open_NobodySignedIn_ShowsNothing()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "south");
        var desk = await world.SignInAsync();
        desk.Cookie = null;

        foreach (var path in (string[])[Home, Series, South, $"{Series}/book", $"{Series}/bookings.csv"])
        {
            var page = await desk.GetAsync(path);
            Assert.NotEqual(200, page.Status);
            Assert.DoesNotContain("a@example.org", page.Text);
        }
    }

    [Fact]
    public async Task Capacity_BelowTheBooked_KeepsThemAndAsksSomebodyToLook()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        await world.BookAsync(1, "b@example.org", "north");
        var desk = await world.SignInAsync();

        await WorkshopDeskSteps.ActAsync(desk, $"{North}/do/places", ("capacity", "1"));

        var page = await desk.GetAsync(North);
        Assert.Contains("Overbooked: 2 of 1 places are booked", WordsOf(page));
        Assert.Contains("Nobody has lost theirs", WordsOf(page));
        var note = (await LedgerAsync(world)).Single(entry =>
            entry.NeedsALook && entry.Id.StartsWith("workshops|", StringComparison.Ordinal)
        );
        Assert.Contains("1 more than it holds", note.What);
        Assert.Equal("Anna Coordinator", note.By);
    }

    [Fact]
    public async Task Capacity_Raised_IsOfferedToWhoeverWaits()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "south");
        await world.BookAsync(1, "b@example.org", "_wait");
        var desk = await world.SignInAsync();

        await WorkshopDeskSteps.ActAsync(desk, $"{South}/do/places", ("capacity", "5"));
        await world.SettleAsync();

        Assert.Equal(BookingState.Offered, (await world.BookingAsync("b@example.org")).State);
        Assert.StartsWith("A place for you", world.Subjects("b@example.org").Last());
    }

    [Fact]
    public async Task Cancel_WithoutAndWithAReason_AsksForItAndThenTellsEverybody()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        var desk = await world.SignInAsync();

        var refused = await WorkshopDeskSteps.PlanAsync(desk, $"{North}/do/cancel");
        Assert.Equal(400, refused.Status);
        Assert.Contains("Enter why the session is cancelled", refused.Text);
        await WorkshopDeskSteps.ActAsync(desk, $"{North}/do/cancel", ("reason", "The library has no heating."));
        await world.SettleAsync();

        Assert.Contains("The library has no heating.", world.Mails(WorkshopMail.WorkshopBooking)[^1].Text);
        Assert.Contains("Cancelled: The library has no heating.", WordsOf(await desk.GetAsync(North)));
    }

    [Fact]
    public async Task Move_NewDateAndPlace_ReachesEverybody()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        var desk = await world.SignInAsync();

        var wrong = await WorkshopDeskSteps.PlanAsync(desk, $"{North}/do/move", ("until-day", "soon"));
        Assert.Contains("Enter the date, such as", wrong.Text);
        await WorkshopDeskSteps.ActAsync(desk, $"{North}/do/move", ("until-day", "23"), ("venue", "Cosham Hall"));
        await world.SettleAsync();

        var mail = world.Mails(WorkshopMail.WorkshopBooking)[^1];
        Assert.Equal("Changed: Workshops on the digital strategy, now Wednesday 23 June 2021", mail.Subject);
        Assert.Contains("Lunch: From 12:30pm", mail.Text);
        Assert.Contains("Cosham Hall, London Road, Portsmouth", mail.Text);
    }

    [Fact]
    public async Task Book_OnBehalfAfterTheClose_GetsTheSameMail()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.AdvanceToAsync("2021-06-15 10:00");
        var desk = await world.SignInAsync();
        var plan = await WorkshopDeskSteps.PlanAsync(
            desk,
            $"{Series}/book",
            ("session", "north"),
            ("urn", "116182"),
            ("name", "A"),
            ("role", "Head"),
            ("email", "late@example.org")
        );
        Assert.Contains("They get a mail at late@example.org", plan.Text);
        Assert.Empty(await world.Store.ListBookingsAsync(world.Series, Token));
        var form = DeskBrowser.FormOf(plan);

        Assert.Equal(303, (await desk.PostAsync($"{Series}/book", form)).Status);
        Assert.Equal(303, (await desk.PostAsync($"{Series}/book", form)).Status);
        await world.SettleAsync();

        Assert.Equal("late@example.org", Assert.Single(world.Mails(WorkshopMail.WorkshopBooking)).To);
        Assert.Single(
            await LedgerAsync(world),
            entry => entry.What.Contains("on their behalf", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Book_SchoolThatIsNone_SaysSo()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync();
        var form = DeskBrowser.FormOf(await desk.GetAsync($"{Series}/book")).With("urn", "999999");

        var page = await desk.PostAsync($"{Series}/book", form);

        Assert.Equal(400, page.Status);
        Assert.Contains("Enter the URN of a school in the register", WordsOf(page));
    }

    [Fact]
    public async Task CallOff_WithAReason_EndsTheSeries()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync();

        await WorkshopDeskSteps.ActAsync(desk, $"{Series}/do/call-off", ("reason", "No speaker."));

        Assert.Contains("Called off", WordsOf(await desk.GetAsync(Series)));
        Assert.Equal(
            BookingOutcome.SeriesClosed,
            (await world.Office.TakeAsync(world.Series, SeriesHost.Request(1, "north"), Token)).Outcome
        );
    }

    [Fact]
    public async Task Act_WhoeverMayOnlyLook_ChangesNothing()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync(DeskRole.Viewer);
        var form = (await desk.GetAsync(North)).Form().With("capacity", "1");

        var page = await desk.PostAsync($"{North}/do/places", form);

        Assert.Equal((403, 403), (page.Status, (await desk.GetAsync($"{North}/do/places")).Status));
        Assert.Equal(2, (await world.Store.ListSessionsAsync(world.Series, Token))[0].Capacity);
    }

    [Fact]
    public async Task Write_NameLooksLikeAFormula_IsText()
    {
        var host = await SeriesHost.OpenAsync([1]);
        await host.Office.TakeAsync(SeriesHost.Series, SeriesHost.Request(1, "a") with { Name = "=1+1" }, Token);

        var csv = Encoding.UTF8.GetString(
            BookingsCsv.Write(await host.Store.ListSessionsAsync(SeriesHost.Series, Token), await host.BookingsAsync())
        );

        Assert.Contains("\r\n'=1+1,Teacher,person1@example.org,120001,", csv);
    }

    private static string WordsOf(TestResponse page) =>
        string.Join(
            ' ',
            page.Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static Task<IReadOnlyList<LedgerEntry>> LedgerAsync(WorkshopWorld world) =>
        world.Host.Get<Ledger>().ReadAsync(new("portsmouth", "digital-2021"), Token);
}
