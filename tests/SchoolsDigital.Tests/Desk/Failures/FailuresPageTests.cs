using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Tests.Desk.Failures;

public sealed class FailuresPageTests : IAsyncLifetime
{
    private RunningRound round = null!;
    private DeskBrowser browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        round = await RunningRound.OpenAsync();
        browser = await round.SignInAsync();
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Get_AllIsWell_SaysSo()
    {
        Assert.Contains("Nothing needs you.", (await browser.GetAsync("/desk/failures")).Text);
    }

    [Fact]
    public async Task Get_SchoolWithNobodyToAsk_IsListedWithWhatToDo()
    {
        var urn = (await round.SchoolsAsync())[0].Urn;
        var entry = new LedgerEntry("x", round.Now, LedgerEntry.Service, "There is no contact to invite.", urn, true);
        await round.Host.Get<Ledger>().NoteAsync(round.Ref, entry, Token);

        var page = await browser.GetAsync("/desk/failures");

        Assert.Contains("There is no contact to invite.", page.Text);
        Assert.NotNull(page.Page.QuerySelector($"a[href='{round.Path}/schools/{urn}']"));
    }

    [Fact]
    public async Task Post_ActionThatWasInterrupted_IsFinished()
    {
        // Arrange
        var order = round.Order(ActionKind.Hold);
        var record = new ActionRecord(order, "Reminders were put on hold.", round.Now, IsDone: false);
        await round.Host.Get<ITableStore>().TryAddAsync(ActionRecord.KeyFor(round.Ref, order.Id), record, Token);
        var page = await browser.GetAsync("/desk/failures");

        // Act
        var answer = await browser.PostAsync("/desk/failures", DeskBrowser.FormOf(page));

        // Assert
        Assert.Contains("Not finished: put reminders on hold", page.Text);
        Assert.Equal(303, answer.Status);
        Assert.NotNull((await round.RoundAsync()).HeldSince);
        Assert.Contains("Nothing needs you.", (await browser.GetAsync("/desk/failures")).Text);
    }

    [Fact]
    public async Task StartAgain_SchoolHasFailed_IsLookedAfterAgainAndTheRoundCloses()
    {
        // Arrange
        var school = (await round.SchoolsAsync())[0];
        await FailAsync(school);
        var list = await browser.GetAsync("/desk/failures");
        var path = $"{round.Path}/schools/{school.Urn}/do/start-again";
        Assert.Contains($"Failed: school {school.Urn}", list.Page.Body!.TextContent);
        Assert.NotNull(list.Page.QuerySelector($"a[href='{path}']"));

        // Act: the button is pressed twice.
        var confirm = await browser.GetAsync(path);
        var form = DeskBrowser.FormOf(confirm);
        var first = await browser.PostAsync(path, form);
        var second = await browser.PostAsync(path, form);

        // Assert
        Assert.Contains("Nothing that it has had is sent twice", confirm.Text);
        Assert.Equal((303, 303), (first.Status, second.Status));
        Assert.Contains("Nothing needs you.", (await browser.GetAsync("/desk/failures")).Text);
        var entries = await round.Host.Get<Ledger>().ReadAsync(round.Ref, Token);
        var entry = Assert.Single(entries, entry => entry.What.Contains("started again"));
        Assert.Equal((school.Urn, "Anna Coordinator"), (entry.Urn, entry.By));

        var sent = (await round.MailsAsync(RoundMail.Invitation)).Count(urn => urn == school.Urn);
        await round.AdvanceToAsync(round.Consultation.Timetable.Reminders.First().At.AddHours(1));
        Assert.Contains(school.Urn, await round.RemindersAsync());
        Assert.Equal(sent, (await round.MailsAsync(RoundMail.Invitation)).Count(urn => urn == school.Urn));
        await round.AdvanceToAsync(round.Consultation.Timetable.Closes.AddDays(1));
        Assert.Equal(RoundState.Closed, (await round.RoundAsync()).State);
    }

    [Fact]
    public async Task Close_SchoolHasFailedAndNobodyLooked_ClosesAllTheSame()
    {
        await FailAsync((await round.SchoolsAsync())[0]);

        await round.AdvanceToAsync(round.Consultation.Timetable.Closes.AddDays(1));

        Assert.Equal(RoundState.Closed, (await round.RoundAsync()).State);
    }

    [Fact]
    public async Task StartAgain_RoundHasFailed_GoesOnFromWhereItStood()
    {
        // Arrange: its record is unreadable when it is to close.
        var records = round.Host.Get<ITableStore>();
        var key = Round.KeyFor(round.Ref);
        var kept = (await records.GetAsync(key, Token))!;
        Assert.True(await records.TryDeleteAsync(key, kept.Version, Token));
        await round.AdvanceToAsync(round.Consultation.Timetable.Closes.AddDays(4));
        await records.TryAddAsync(key, kept.Value, Token);
        browser = await round.SignInAsync();
        Assert.Contains(
            "the round will not close by itself",
            (await browser.GetAsync("/desk/failures")).Page.QuerySelector("main")!.TextContent
        );

        // Act
        var path = $"{round.Path}/do/start-again";
        await browser.PostAsync(path, DeskBrowser.FormOf(await browser.GetAsync(path)));
        await round.AdvanceToAsync(round.Consultation.Timetable.ReportDue!.Value.AddDays(1));

        // Assert
        // Nobody has answered, so that the report is written and waits until somebody confirms it.
        Assert.NotNull(await round.Host.Get<ReportPublisher>().HeldAsync(round.Ref, Token));
        browser = await round.SignInAsync();
        Assert.Contains("Nothing needs you.", (await browser.GetAsync("/desk/failures")).Text);
    }

    [Fact]
    public async Task StartAgain_NothingHasFailed_SaysSo()
    {
        var ofRound = await browser.GetAsync($"{round.Path}/do/start-again");
        var urn = (await round.SchoolsAsync())[0].Urn;
        var ofSchool = await browser.GetAsync($"{round.Path}/schools/{urn}/do/start-again");

        Assert.Equal((409, 409), (ofRound.Status, ofSchool.Status));
        Assert.Contains("Nothing of this round has failed.", ofRound.Text);
    }

    // What a school's workflow cannot do without is gone when it next looks, and comes back later.
    private async Task FailAsync(InvitedSchool school)
    {
        var records = round.Host.Get<ITableStore>();
        var key = InvitedSchool.KeyFor(round.Ref, school.Urn);
        var kept = (await records.GetAsync(key, Token))!;
        Assert.True(await records.TryDeleteAsync(key, kept.Version, Token));
        await round
            .Host.Get<IWorkflowClient>()
            .RaiseEventAsync(
                RoundInstances.Of(round.Ref, school.Urn),
                SchoolWorkflow.Happened,
                new SchoolEvent(SchoolEventKind.TimetableChanged, "1"),
                Token
            );
        await round.AdvanceToAsync(round.Now);
        await records.TryAddAsync(key, kept.Value, Token);
    }
}
