using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Tests.Workshops.Series;

public class SeriesRestartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_AfterTheChaser_WritesToNobodyTwiceAndGoesOnToTheEnd()
    {
        // Arrange: a school books before the chaser and gives its place back after it.
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        await world.BookAsync(1, "b@example.org", "south");
        await world.AdvanceToAsync("2021-06-07 09:30");
        await world.Office.CancelAsync(world.Series, (await world.BookingAsync("a@example.org")).Id, Token);
        await world.Host.Get<SeriesNotifier>().NotifyAsync(world.Series, Token);
        await world.SettleAsync();
        var sent = Sent(world);
        await world.FailAsync();

        // Act
        await world.StartAgainAsync();

        // Assert
        Assert.Equal(sent, Sent(world));
        await world.AdvanceToAsync("2021-06-18 09:30");
        Assert.Equal(["b@example.org"], world.Mails(WorkshopMail.WorkshopReminder).Select(mail => mail.To));
        Assert.Equal(["b@example.org"], world.Mails(WorkshopMail.WorkshopThanks).Select(mail => mail.To));
        await world.AdvanceToAsync("2022-06-11 12:00");
        Assert.Equal(0, await world.CountAsync(Booking.Of(world.Series)));
    }

    [Fact]
    public async Task Start_BookedAfterTheReminderOfTheSession_IsNotTakenAgain()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        await world.AdvanceToAsync("2021-06-14 12:00");
        await world.BookAsync(1, "b@example.org", "north");
        await world.FailAsync();

        await world.StartAgainAsync();

        Assert.Equal(["a@example.org"], world.Mails(WorkshopMail.WorkshopReminder).Select(mail => mail.To));
    }

    [Fact]
    public async Task Start_BookedWhileNothingLooked_IsWrittenToOnce()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.FailAsync();
        await world.BookAsync(0, "a@example.org", "north");
        Assert.Empty(world.Mails(WorkshopMail.WorkshopBooking));

        await world.StartAgainAsync();
        await world.StartAgainAsync();

        Assert.Single(world.Mails(WorkshopMail.WorkshopBooking));
    }

    [Fact]
    public async Task Start_ReminderMissedAndSessionAhead_SendsItLateAndOnce()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        await world.AdvanceToAsync("2021-06-13 12:00");
        await world.FailAsync(until: "2021-06-15 10:00");
        Assert.Empty(world.Mails(WorkshopMail.WorkshopReminder));

        await world.StartAgainAsync();
        await world.FailAsync();
        await world.StartAgainAsync();

        Assert.Single(world.Mails(WorkshopMail.WorkshopReminder));
    }

    [Fact]
    public async Task Start_ReminderMissedAndSessionOver_ThanksWithoutReminding()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        await world.AdvanceToAsync("2021-06-13 12:00");
        await world.FailAsync(until: "2021-06-17 10:00");

        await world.StartAgainAsync();

        Assert.Empty(world.Mails(WorkshopMail.WorkshopReminder));
        Assert.Single(world.Mails(WorkshopMail.WorkshopThanks));
    }

    [Fact]
    public async Task Start_InterruptedAfterThePurge_IsFoundAndStarted()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.FailAsync();
        var workflows = world.Host.Get<IWorkflowClient>();
        await workflows.PurgeAsync(SeriesInstances.Of(world.Series), cancellationToken: Token);
        var stopped = await world.Host.Get<SeriesRestart>().ListAsync(world.Series.Authority, Token);
        Assert.Equal(world.Series, Assert.Single(stopped).Series.Ref);

        await world.StartAgainAsync();

        Assert.Empty(await world.Host.Get<SeriesRestart>().ListAsync(world.Series.Authority, Token));
    }

    [Fact]
    public async Task Start_IsLookedAfter_ChangesNothing()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var workflows = world.Host.Get<IWorkflowClient>();
        var before = await workflows.GetAsync(SeriesInstances.Of(world.Series), Token);

        await world.StartAgainAsync();

        var after = await workflows.GetAsync(SeriesInstances.Of(world.Series), Token);
        Assert.Equal((WorkflowState.Running, before!.CreatedAt), (after!.State, after.CreatedAt));
    }

    [Fact]
    public async Task CloseNow_ChaserStillPlanned_WritesToNoSchool()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var office = world.Host.Get<SeriesService>();
        await office.ChangeAsync(world.Series, before => before with { ClosesAt = before.OpensAt.AddDays(2) }, Token);

        await world.AdvanceToAsync("2021-06-07 09:30");

        Assert.Empty(world.Mails(WorkshopMail.WorkshopChaser));
    }

    private static IReadOnlyList<string> Sent(WorkshopWorld world) =>
        [.. Enum.GetValues<WorkshopMail>().SelectMany(kind => world.Mails(kind)).Select(mail => $"{mail.Key}")];
}
