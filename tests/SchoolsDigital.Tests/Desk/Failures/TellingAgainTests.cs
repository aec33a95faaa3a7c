using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Tests.Desk.Failures;

public sealed class TellingAgainTests : IAsyncLifetime
{
    private RunningRound round = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string StartAgain => $"{round.Path}/do/start-again";

    public async ValueTask InitializeAsync() => round = await RunningRound.OpenAsync();

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task StartAgain_RemindingAllHasFailedInTheMiddle_RemindsEachOnce()
    {
        // Arrange: one school was told before it failed, and somebody of it has begun to answer since.
        var schools = await round.SchoolsAsync();
        var order = round.Order(ActionKind.Remind);
        await FailAsync(order);
        Assert.Empty(await round.RemindersAsync());
        await TellAsync(schools[0], order);
        var told = (await round.RemindersAsync()).Count;
        await BeginAsync(schools[0]);
        var browser = await round.SignInAsync();
        var list = await browser.GetAsync("/desk/failures");

        // Act: the button is pressed twice.
        var confirm = await browser.GetAsync(StartAgain);
        var form = DeskBrowser.FormOf(confirm);
        await browser.PostAsync(StartAgain, form);
        await browser.PostAsync(StartAgain, form);
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        // Assert
        Assert.Contains("Failed: telling all schools of a decision", list.Text);
        Assert.Contains("Start it again, so that they are.", list.Text);
        Assert.Contains("Nobody who was told is written to again.", confirm.Text);
        var reminded = await round.RemindersAsync();
        Assert.True(told > 0);
        Assert.Equal(told, reminded.Count(urn => urn == schools[0].Urn));
        Assert.Equal(schools.Select(school => school.Urn), reminded.Distinct().Order());
        Assert.Contains("Nothing needs you.", (await browser.GetAsync("/desk/failures")).Text);
    }

    [Fact]
    public async Task StartAgain_MoreTimeHasFailed_ReachesEverySchool()
    {
        var until = LondonTime.DateOf(round.Consultation.Timetable.Closes).AddDays(7);
        await FailAsync(round.Order(ActionKind.Extend) with { Until = until });

        await round.DoAsync(round.Order(ActionKind.StartAgain));
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        Assert.Equal(
            [round.Consultation.Timetable.Closes.AddDays(7)],
            (await round.SchoolsAsync()).Select(school => school.ClosesAt).Distinct()
        );
    }

    [Fact]
    public async Task StartAgain_MoreTimeHasFailedAndTheRoundWasClosedSince_OpensNoSchoolAgain()
    {
        var until = LondonTime.DateOf(round.Consultation.Timetable.Closes).AddDays(7);
        await FailAsync(round.Order(ActionKind.Extend) with { Until = until });
        var close = round.Order(ActionKind.Close);
        await FailAsync(close);
        var id = RoundInstances.OfTelling(round.Ref, close.Id);
        await round.Host.Get<IWorkflowClient>().PurgeAsync(id, cancellationToken: Token);

        var plan = await round.Host.Get<RoundActions>().PlanAsync(round.Order(ActionKind.StartAgain), Token);
        await round.DoAsync(round.Order(ActionKind.StartAgain));
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        Assert.Contains("nobody needs to be told of it any more", plan!.Consequences[0]);
        Assert.Equal(
            [round.Consultation.Timetable.Closes],
            (await round.SchoolsAsync()).Select(school => school.ClosesAt).Distinct()
        );
    }

    [Fact]
    public async Task StartAgain_ClosingHasFailed_ClosesTheRound()
    {
        await FailAsync(round.Order(ActionKind.Close));

        await round.DoAsync(round.Order(ActionKind.StartAgain));
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        var closed = await round.RoundAsync();
        Assert.Equal(RoundState.Closed, closed.State);
        Assert.Equal([closed.ClosesAt], (await round.SchoolsAsync()).Select(school => school.ClosesAt).Distinct());
    }

    [Fact]
    public async Task StartAgain_FailsOnceMore_ComesBackToTheListAndCanBeStartedAgain()
    {
        // Arrange: what cannot be read stops the order too, which is finished later.
        var again = round.Order(ActionKind.StartAgain);
        await FailAsync(round.Order(ActionKind.Remind));
        await WithoutAsync(async () =>
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => round.DoAsync(again));
            await round.AdvanceToAsync(round.Now.AddMinutes(10));
        });
        await round.DoAsync(again);
        var browser = await round.SignInAsync();
        Assert.Contains("telling all schools of a decision", (await browser.GetAsync("/desk/failures")).Text);

        // Act
        await round.DoAsync(round.Order(ActionKind.StartAgain));
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        // Assert
        var schools = await round.SchoolsAsync();
        Assert.Equal(schools.Select(school => school.Urn), (await round.RemindersAsync()).Distinct().Order());
    }

    [Fact]
    public async Task StartAgain_WasInterruptedBeforeTheFailedOneWent_TellsOnce()
    {
        var order = round.Order(ActionKind.Remind);
        await FailAsync(order);
        var again = round.Order(ActionKind.StartAgain);
        var notice = new SchoolsNotice(round.Ref, order.Id, SchoolEventKind.RemindNow);
        var id = RoundInstances.OfTelling(round.Ref, order.Id, again.Id);
        var workflows = round.Host.Get<IWorkflowClient>();
        await workflows.StartAsync(TellSchoolsWorkflow.Name, id, notice, Token);
        await round.AdvanceToAsync(round.Now.AddMinutes(10));
        var reminded = await round.RemindersAsync();

        await round.DoAsync(again);
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        Assert.Equal(reminded, await round.RemindersAsync());
        Assert.Null(await workflows.GetAsync(RoundInstances.OfTelling(round.Ref, order.Id), Token));
    }

    // The last school's record cannot be read when all are told, and can be again later.
    private Task FailAsync(ActionOrder order) =>
        WithoutAsync(async () =>
        {
            Assert.Equal(ActionOutcome.Done, (await round.DoAsync(order)).Outcome);
            await round.AdvanceToAsync(round.Now.AddMinutes(10));
            var id = RoundInstances.OfTelling(round.Ref, order.Id);
            var failed = await round.Host.Get<IWorkflowClient>().GetAsync(id, Token);
            Assert.Equal(WorkflowState.Failed, failed!.State);
        });

    private async Task WithoutAsync(Func<Task> act)
    {
        var records = round.Host.Get<ITableStore>();
        var unreadable = InvitedSchool.KeyFor(round.Ref, 999_999);
        await records.UpsertAsync(
            new RecordKey<Unreadable>(unreadable.Table, unreadable.Partition, unreadable.Row),
            new("x"),
            Token
        );
        await act();
        var kept = await records.GetAsync(
            new RecordKey<Unreadable>(unreadable.Table, unreadable.Partition, unreadable.Row),
            Token
        );
        await records.TryDeleteAsync(unreadable, kept!.Version, Token);
    }

    private async Task TellAsync(InvitedSchool school, ActionOrder order)
    {
        var news = new SchoolEvent(SchoolEventKind.RemindNow, order.Id);
        var id = RoundInstances.Of(round.Ref, school.Urn);
        await round.Host.Get<IWorkflowClient>().RaiseEventAsync(id, SchoolWorkflow.Happened, news, Token);
        await round.AdvanceToAsync(round.Now.AddMinutes(10));
    }

    private async Task BeginAsync(InvitedSchool school)
    {
        var sheet = AnswerSheet.Empty.With("anything", new TextAnswer("x"));
        foreach (var invitation in await round.Host.Get<InvitationStore>().ListAsync(round.Ref, school.Urn, Token))
        {
            await round
                .Host.Get<ResponseStore>()
                .ChangeAsync(round.Ref, school, invitation.Link, before => before with { Answers = sheet }, Token);
        }
    }

    private sealed record Unreadable(string Nonsense);
}
