using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Tests.Desk.Actions;

public sealed class RoundActionsTests : IAsyncLifetime
{
    private RunningRound round = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateTimeOffset Closes => round.Consultation.Timetable.Closes;

    public async ValueTask InitializeAsync() => round = await RunningRound.OpenAsync();

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Extend_OneSchool_ClosesLaterThanTheOthersAndGetsItsLastCallLater()
    {
        // Arrange
        var schools = await round.SchoolsAsync();
        var until = LondonTime.DateOf(Closes).AddDays(7);

        // Act
        var (outcome, _) = await round.DoAsync(round.Order(ActionKind.Extend, schools[0].Urn) with { Until = until });
        await round.AdvanceToAsync(Closes.AddHours(1));
        var afterTheClose = await round.RoundAsync();
        var early = await round.MailsAsync(RoundMail.ClosingSoon);
        await round.AdvanceToAsync(Closes.AddDays(7).AddHours(1));

        // Assert
        Assert.Equal(ActionOutcome.Done, outcome);
        Assert.Equal(Closes.AddDays(7), (await round.SchoolsAsync())[0].ClosesAt);
        Assert.Equal(RoundState.Open, afterTheClose.State);
        Assert.DoesNotContain(schools[0].Urn, early);
        Assert.Contains(schools[1].Urn, early);
        Assert.Contains(schools[0].Urn, await round.MailsAsync(RoundMail.ClosingSoon));
        Assert.Equal(RoundState.Closed, (await round.RoundAsync()).State);
    }

    [Fact]
    public async Task Extend_WholeRoundAfterTheLastCall_ClosesLaterAndCallsOnceMore()
    {
        // Arrange
        await round.AdvanceToAsync(Closes.AddHours(-3));
        var called = (await round.MailsAsync(RoundMail.ClosingSoon)).Count;
        var order = round.Order(ActionKind.Extend) with { Until = LondonTime.DateOf(Closes).AddDays(4) };

        // Act
        await round.DoAsync(order);
        await round.AdvanceToAsync(Closes.AddHours(1));
        var states = (await round.SchoolsAsync()).Select(school => school.ClosesAt).Distinct();
        var still = await round.RoundAsync();
        await round.AdvanceToAsync(Closes.AddDays(4).AddHours(1));

        // Assert
        Assert.Equal([Closes.AddDays(4)], states);
        Assert.Equal((RoundState.Open, Closes.AddDays(4)), (still.State, still.ClosesAt));
        Assert.Equal(2 * called, (await round.MailsAsync(RoundMail.ClosingSoon)).Count);
        Assert.Equal(RoundState.Closed, (await round.RoundAsync()).State);
    }

    [Fact]
    public async Task Hold_OneSchool_GetsNoReminderUntilItIsLetGo()
    {
        // Arrange
        var schools = await round.SchoolsAsync();
        var reminders = (await round.RoundAsync()).Reminders;

        // Act
        await round.DoAsync(round.Order(ActionKind.Hold, schools[0].Urn));
        await round.AdvanceToAsync(reminders[0].At.AddHours(1));
        var held = await round.RemindersAsync();
        await round.DoAsync(round.Order(ActionKind.Resume, schools[0].Urn));
        await round.AdvanceToAsync(reminders[1].At.AddHours(1));

        // Assert
        Assert.DoesNotContain(schools[0].Urn, held);
        Assert.Contains(schools[1].Urn, held);
        Assert.Contains(schools[0].Urn, await round.RemindersAsync());
    }

    [Fact]
    public async Task Hold_WholeRound_NobodyIsRemindedNotEvenAtOnce()
    {
        // Arrange
        var reminders = (await round.RoundAsync()).Reminders;
        await round.DoAsync(round.Order(ActionKind.Hold));

        // Act
        var (outcome, plan) = await round.DoAsync(round.Order(ActionKind.Remind));
        await round.AdvanceToAsync(reminders[0].At.AddHours(1));

        // Assert
        Assert.Equal(ActionOutcome.Refused, outcome);
        Assert.StartsWith("Reminders are on hold", plan.NotPossible);
        Assert.Empty(await round.RemindersAsync());
    }

    [Fact]
    public async Task Remind_PressedTwice_SendsEachOnce()
    {
        // Arrange
        await using var named = await RunningRound.OpenAsync(isNamed: true);
        var schools = await named.SchoolsAsync();
        await named.AnswerAsync(schools[0]);
        var contacts = (await named.MailsAsync(RoundMail.Invitation)).Count(urn => urn == schools[0].Urn);
        var order = named.Order(ActionKind.Remind, schools[0].Urn);
        var plan = await named.Host.Get<RoundActions>().PlanAsync(order, Token);

        // Act
        var first = await named.DoAsync(order);
        var second = await named.DoAsync(order);
        await named.AdvanceToAsync(named.Now.AddMinutes(10));

        // Assert
        Assert.Equal((ActionOutcome.Done, ActionOutcome.DoneBefore), (first.Outcome, second.Outcome));
        var sent = await named.RemindersAsync();
        Assert.Equal(contacts - 1, sent.Count);
        Assert.All(sent, urn => Assert.Equal(schools[0].Urn, urn));
        Assert.StartsWith($"{contacts - 1} mail", plan!.Consequences[0]);
    }

    [Fact]
    public async Task Remind_WholeRound_ReachesEverySchoolThatHasNotSaidEnough()
    {
        var schools = await round.SchoolsAsync();

        await round.DoAsync(round.Order(ActionKind.Remind));
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        Assert.Equal(schools.Select(school => school.Urn), (await round.RemindersAsync()).Distinct().Order());
    }

    [Fact]
    public async Task SendAgain_OneSchool_GetsTheInvitationOnceMore()
    {
        var school = (await round.SchoolsAsync())[0];
        var before = (await round.MailsAsync(RoundMail.Invitation)).Count(urn => urn == school.Urn);

        await round.DoAsync(round.Order(ActionKind.SendAgain, school.Urn));

        Assert.Equal(2 * before, (await round.MailsAsync(RoundMail.Invitation)).Count(urn => urn == school.Urn));
    }

    [Fact]
    public async Task Close_Now_ClosesOnceAndNothingElseCanBeDone()
    {
        // Arrange
        var order = round.Order(ActionKind.Close);

        // Act
        await round.DoAsync(order);
        var (late, plan) = await round.DoAsync(round.Order(ActionKind.Remind));
        await round.AdvanceToAsync(round.Now.AddMinutes(1));
        var again = await round.DoAsync(order);
        var (other, closed) = await round.DoAsync(round.Order(ActionKind.Close));

        // Assert
        Assert.Equal(RoundState.Closed, (await round.RoundAsync()).State);
        Assert.Equal((ActionOutcome.Refused, ActionOutcome.DoneBefore), (late, again.Outcome));
        Assert.Equal("The round is being closed.", plan.NotPossible);
        Assert.Equal(ActionOutcome.Refused, other);
        Assert.StartsWith("The round closed at", closed.NotPossible);
        Assert.Empty(await round.RemindersAsync());
    }

    [Fact]
    public async Task Cancel_WithAReason_EndsTheRoundAndIsInTheLedgerOnce()
    {
        var order = round.Order(ActionKind.Cancel) with { Reason = "Too early" };

        await round.DoAsync(order);
        await round.DoAsync(order);

        Assert.Equal(RoundState.Cancelled, (await round.RoundAsync()).State);
        var entries = await round.Host.Get<Ledger>().ReadAsync(round.Ref, Token);
        var entry = Assert.Single(entries, entry => entry.What.Contains("Too early"));
        Assert.Equal(("Anna", round.Now), (entry.By, entry.At));
    }

    [Theory]
    [InlineData(null, "Enter the new last day")]
    [InlineData("2010-12-10", "must be after 10 December 2010")]
    [InlineData("2011-06-01", "or earlier")]
    public async Task Extend_DateThatCannotBe_SaysWhy(string? until, string words)
    {
        var order = round.Order(ActionKind.Extend) with { Until = until is null ? null : DateOnly.Parse(until) };

        var (outcome, plan) = await round.DoAsync(order);

        Assert.Equal(ActionOutcome.Refused, outcome);
        Assert.Contains(words, plan.Mistake);
    }

    [Fact]
    public async Task CarryOut_CrashedHalfWay_IsFinishedByTheNextPress()
    {
        // Arrange: the record of the order and of the round were written, and nobody was told.
        var order = round.Order(ActionKind.Close);
        await BeginAsync(order);
        await round
            .Host.Get<RoundStore>()
            .ChangeAsync(round.Ref, before => before with { ClosesAt = round.Now, ClosedEarly = true }, Token);
        Assert.Single(await round.Host.Get<RoundActions>().UnfinishedAsync(round.Ref, Token));

        // Act
        var (outcome, _) = await round.DoAsync(order);
        await round.AdvanceToAsync(round.Now.AddMinutes(1));

        // Assert
        Assert.Equal(ActionOutcome.Done, outcome);
        Assert.Equal(RoundState.Closed, (await round.RoundAsync()).State);
        Assert.Empty(await round.Host.Get<RoundActions>().UnfinishedAsync(round.Ref, Token));
    }

    [Fact]
    public async Task CarryOut_MoreTimeFinishedAfterTheRoundWasClosedEarly_StaysClosed()
    {
        var order = round.Order(ActionKind.Extend) with { Until = LondonTime.DateOf(Closes).AddDays(4) };
        await BeginAsync(order);
        await round.DoAsync(round.Order(ActionKind.Close));
        await round.AdvanceToAsync(round.Now.AddMinutes(1));
        var closed = await round.RoundAsync();

        var (outcome, _) = await round.DoAsync(order);
        await round.AdvanceToAsync(round.Now.AddMinutes(1));

        Assert.Equal(ActionOutcome.Done, outcome);
        Assert.Equal(
            (closed.State, closed.ClosesAt),
            ((await round.RoundAsync()).State, (await round.RoundAsync()).ClosesAt)
        );
    }

    // What a crash leaves of an order right after it was accepted.
    private async Task BeginAsync(ActionOrder order)
    {
        var record = new ActionRecord(order, "It was begun.", round.Now, IsDone: false);
        var records = round.Host.Get<ITableStore>();
        await records.TryAddAsync(ActionRecord.KeyFor(round.Ref, order.Id), record, Token);
    }
}
