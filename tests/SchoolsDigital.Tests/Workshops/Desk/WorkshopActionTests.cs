using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Desk;

/// <summary>What the page says before, what the ledger says after, and what is sent are the same.</summary>
public sealed class WorkshopActionTests
{
    private const string Series = "/desk/workshops/portsmouth/june";
    private const string North = $"{Series}/sessions/north";
    private const string South = $"{Series}/sessions/south";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, int, string> Actions { get; } =
        new()
        {
            { $"{South}/do/move", "until-day", "24", 1, "1 person who has a place gets a mail" },
            { $"{South}/do/move", "venue", "Cosham Hall", 1, "1 person who has a place gets a mail" },
            { $"{South}/do/places", "capacity", "2", 1, "1 person who waits is offered a place" },
            { $"{South}/do/places", "capacity", "5", 2, "2 people who wait are offered a place" },
            { $"{South}/do/places", "capacity", "0", 0, "No one gets a mail." },
            { $"{South}/do/cancel", "reason", "No heating.", 3, "3 people who lose a place, or wait for no other" },
            { $"{South}/do/close", "", "", 0, "No one gets a mail." },
            { $"{North}/do/cancel", "reason", "No heating.", 0, "No one gets a mail." },
            { $"{Series}/do/close", "", "", 0, "No one gets a mail." },
            { $"{Series}/do/call-off", "reason", "No speaker.", 3, "3 people who lose a place" },
        };

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Act_OneIsBookedAndTwoWait_TellsWhoIsMailedAndMailsThem(
        string path,
        string field,
        string value,
        int mails,
        string sentence
    )
    {
        // Arrange
        await using var world = await OpenAsync();
        var desk = await world.SignInAsync();
        var before = Sent(world);

        // Act
        var plan = await WorkshopDeskSteps.PlanAsync(desk, path, (field, value));
        await world.SettleAsync();
        var planned = Sent(world);
        var done = await WorkshopDeskSteps.ConfirmAsync(desk, path, plan);
        await world.SettleAsync();

        // Assert
        Assert.Contains("check what will happen", plan.Text);
        Assert.Contains(sentence, plan.Text);
        Assert.Equal((before, before + mails), (planned, Sent(world)));
        var line = (await LedgerAsync(world))[^1];
        Assert.Equal("Anna Coordinator", line.By);
        Assert.Contains(line.What, done.Page.Body!.TextContent);
        if (!path.EndsWith("/close", StringComparison.Ordinal))
        {
            var total =
                mails == 0 ? "No one gets a mail."
                : mails == 1 ? "1 person gets a mail."
                : $"{mails} people get a mail.";
            Assert.Contains(total, line.What);
        }
    }

    [Fact]
    public async Task Open_BeforeTheDate_InvitesAsManyAsThePageSays()
    {
        await using var world = await WorkshopWorld.OpenAsync(text =>
            text.Replace("opens: 2021-05-12 09:00", "opens: 2021-05-20 09:00", StringComparison.Ordinal)
        );
        var desk = await world.SignInAsync();

        var plan = await WorkshopDeskSteps.PlanAsync(desk, $"{Series}/do/open");
        await WorkshopDeskSteps.ConfirmAsync(desk, $"{Series}/do/open", plan);
        await world.SettleAsync();

        var sent = world.Mails(WorkshopMail.WorkshopInvitation).Count;
        Assert.NotEqual(0, sent);
        Assert.Contains($"{sent} invitations to contacts of ", plan.Text);
        Assert.Contains($"{sent} invitations to contacts of ", (await LedgerAsync(world))[^1].What);
    }

    [Theory]
    [InlineData("1", "5", "2021", "Enter a date and a time in the future")]
    [InlineData("16", "6", "2031", "It is forgotten at")]
    [InlineData("31", "6", "2021", "Enter the date, such as")]
    public async Task Move_ToADateThatIsWrong_IsRefusedAndTellsNobody(
        string day,
        string month,
        string year,
        string message
    )
    {
        await using var world = await OpenAsync();
        var desk = await world.SignInAsync();
        var before = Sent(world);

        var page = await WorkshopDeskSteps.PlanAsync(
            desk,
            $"{South}/do/move",
            ("until-day", day),
            ("until-month", month),
            ("until-year", year)
        );
        await world.SettleAsync();

        Assert.Equal(400, page.Status);
        Assert.Contains(message, page.Text);
        Assert.Equal((0, before), ((await SessionAsync(world)).Moves, Sent(world)));
    }

    [Theory]
    [InlineData("19", "6", "at a weekend")]
    [InlineData("30", "8", "a bank holiday")]
    [InlineData("4", "8", "in the school holidays")]
    public async Task Move_ToAnUnluckyDate_WarnsAsTheFileDoes(string day, string month, string warning)
    {
        await using var world = await OpenAsync();
        var desk = await world.SignInAsync();

        var page = await WorkshopDeskSteps.PlanAsync(
            desk,
            $"{South}/do/move",
            ("until-day", day),
            ("until-month", month)
        );

        Assert.Equal(200, page.Status);
        Assert.Contains(warning, page.Page.QuerySelector(".govuk-warning-text")!.TextContent);
    }

    [Fact]
    public async Task Move_BeforeBookingOpensOrWithLunchAfterTheEnd_IsRefused()
    {
        await using var world = await WorkshopWorld.OpenAsync(text =>
            text.Replace("opens: 2021-05-12 09:00", "opens: 2021-05-20 09:00", StringComparison.Ordinal)
        );
        var desk = await world.SignInAsync();

        var early = await WorkshopDeskSteps.PlanAsync(
            desk,
            $"{North}/do/move",
            ("until-day", "18"),
            ("until-month", "5")
        );
        var backwards = await WorkshopDeskSteps.PlanAsync(desk, $"{North}/do/move", ("ends", "12:00"));

        Assert.Contains("before booking opens", early.Text);
        Assert.Contains("The session ends before it starts.", backwards.Text);
        Assert.Contains("Lunch is after the end of the session.", backwards.Text);
    }

    [Fact]
    public async Task Confirm_SomebodyHasBookedMeanwhile_ShowsAgainWhatWillHappen()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync();
        var path = $"{North}/do/move";
        var plan = await WorkshopDeskSteps.PlanAsync(desk, path, ("until-day", "23"));
        await world.BookAsync(0, "a@example.org", "north");

        var again = await WorkshopDeskSteps.ConfirmAsync(desk, path, plan);

        Assert.Equal(400, again.Status);
        Assert.Contains("This has changed since you opened the page", again.Text);
        Assert.Contains("1 person who has a place gets a mail", again.Text);
        Assert.Contains("was moved to", (await WorkshopDeskSteps.ConfirmAsync(desk, path, again)).Text);
    }

    [Fact]
    public async Task Confirm_PressedTwice_IsDoneAndNotedOnce()
    {
        await using var world = await OpenAsync();
        var desk = await world.SignInAsync();
        var path = $"{South}/do/move";
        var plan = await WorkshopDeskSteps.PlanAsync(desk, path, ("until-day", "24"));

        await WorkshopDeskSteps.ConfirmAsync(desk, path, plan);
        var second = await WorkshopDeskSteps.ConfirmAsync(desk, path, plan);

        Assert.Equal((200, 1), (second.Status, (await SessionAsync(world)).Moves));
        Assert.Single(await LedgerAsync(world), entry => entry.What.Contains("was moved to"));
    }

    [Fact]
    public async Task Reopen_BookingWasClosedByMistake_GoesOnAsPlanned()
    {
        // Arrange
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync();
        await WorkshopDeskSteps.ActAsync(desk, $"{Series}/do/close");
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(0));
        Assert.Equal("Booking is closed", guest.Heading);

        // Act
        var tooLate = await WorkshopDeskSteps.PlanAsync(desk, $"{Series}/do/reopen", ("until-day", "18"));
        var past = await WorkshopDeskSteps.PlanAsync(
            desk,
            $"{Series}/do/reopen",
            ("until-month", "5"),
            ("until-day", "2")
        );
        var plan = await WorkshopDeskSteps.PlanAsync(desk, $"{Series}/do/reopen");
        await WorkshopDeskSteps.ConfirmAsync(desk, $"{Series}/do/reopen", plan);

        // Assert
        Assert.Contains("Booking closes after the last session has begun.", tooLate.Text);
        Assert.Contains("Enter a day in the future", past.Text);
        Assert.Contains("until 5pm on Monday 14 June 2021", plan.Text);
        Assert.Equal(SeriesPhase.Open, (await world.Store.FindAsync(world.Series, Token))!.PhaseAt(world.Now));
        await world.BookAsync(0, "a@example.org", "north");
        Assert.Equal("north", (await world.BookingAsync("a@example.org")).Session);
    }

    [Theory]
    [InlineData($"{Series}/do/open")]
    [InlineData($"{Series}/do/reopen")]
    [InlineData($"{North}/do/reopen")]
    public async Task Get_WhatDoesNotApply_SaysSo(string path)
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync();

        var page = await desk.GetAsync(path);

        Assert.Equal(409, page.Status);
        Assert.Contains("Nothing was changed.", page.Text);
    }

    [Theory]
    [InlineData($"{Series}/do/move")]
    [InlineData($"{North}/do/call-off")]
    [InlineData($"{Series}/sessions/east/do/move")]
    [InlineData("/desk/workshops/portsmouth/july/do/close")]
    public async Task Get_NoSuchThing_IsNotFound(string path)
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync();

        Assert.Equal(404, (await desk.GetAsync(path)).Status);
    }

    private static async Task<WorkshopWorld> OpenAsync()
    {
        var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "south");
        await world.BookAsync(1, "b@example.org", "_wait");
        await world.BookAsync(2, "c@example.org", "_wait");
        return world;
    }

    private static int Sent(WorkshopWorld world) => Enum.GetValues<WorkshopMail>().Sum(kind => world.Mails(kind).Count);

    private static async Task<Session> SessionAsync(WorkshopWorld world) =>
        (await world.Store.ListSessionsAsync(world.Series, Token)).Single(session => session.Code == "south");

    private static Task<IReadOnlyList<LedgerEntry>> LedgerAsync(WorkshopWorld world) =>
        world.Host.Get<Ledger>().ReadAsync(new("portsmouth", "digital-2021"), Token);
}
