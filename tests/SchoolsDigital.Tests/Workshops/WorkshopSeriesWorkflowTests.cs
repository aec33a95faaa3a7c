using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops;

public class WorkshopSeriesWorkflowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WholeSeries_WritesToEachAtTheirTimeAndForgetsThem()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        Assert.Equal(236, world.Mails(WorkshopMail.WorkshopInvitation).Count);
        await world.BookAsync(0, "a@example.org", "north");
        await world.BookAsync(1, "b@example.org", "south");

        await world.AdvanceToAsync("2021-06-07 09:30");
        var chased = world
            .Mails(WorkshopMail.WorkshopChaser)
            .Select(mail => mail.Key.Recipient.Split('-')[0])
            .Distinct();
        Assert.Equal(63, chased.Count());
        Assert.Empty(world.Mails(WorkshopMail.WorkshopReminder));
        await world.AdvanceToAsync("2021-06-14 09:30");
        Assert.Equal(["a@example.org"], world.Mails(WorkshopMail.WorkshopReminder).Select(mail => mail.To));
        await world.AdvanceToAsync("2021-06-15 09:30");
        Assert.Equal(2, world.Mails(WorkshopMail.WorkshopReminder).Count);
        await world.AdvanceToAsync("2021-06-18 09:30");
        Assert.Equal(2, world.Mails(WorkshopMail.WorkshopThanks).Count);
        await world.AdvanceToAsync("2022-06-11 12:00");

        Assert.Equal(0, await world.CountAsync(Booking.Of(world.Series)));
        Assert.Equal(0, await world.CountAsync(PersonLock.Of(world.Series)));
        Assert.Equal(0, await world.CountAsync(SeriesInvitation.Of(world.Series)));
        Assert.Equal(0, await world.CountAsync(BookingDraft.Of(world.Series)));
        Assert.Equal(
            [1, 1],
            (await world.Store.ListSessionsAsync(world.Series, Token)).Select(session => session.Booked)
        );
        var ended = await world.Host.Get<IWorkflowClient>().GetAsync(SeriesInstances.Of(world.Series), Token);
        Assert.Equal(WorkflowState.Completed, ended!.State);
    }

    [Fact]
    public async Task Run_AfterTheLastSession_DeletesTheNeeds()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var request = SeriesHost.Request(1, "north") with { Id = new('a', 32), Dietary = "Nuts", Access = "Lift" };
        await world.Office.TakeAsync(world.Series, request, Token);

        await world.AdvanceToAsync("2021-06-17 18:00");
        Assert.Equal("Nuts", (await world.BookingAsync(request.Email)).Dietary);
        await world.AdvanceToAsync("2021-06-18 09:30");

        var booking = await world.BookingAsync(request.Email);
        Assert.Equal((null, null, "north"), (booking.Dietary, booking.Access, booking.Session));
    }

    [Fact]
    public async Task Run_PageDiedBeforeItRang_IsSeenToTheNextDay()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.Office.TakeAsync(world.Series, SeriesHost.Request(1, "north") with { Id = new('a', 32) }, Token);

        await world.AdvanceToAsync("2021-05-13 10:00");

        Assert.Single(world.Mails(WorkshopMail.WorkshopBooking));
    }

    [Fact]
    public async Task Run_SessionMoved_TellsItsPeopleAndRemindsThemOfTheNewDate()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "a@example.org", "north");
        await world.AdvanceToAsync("2021-06-14 09:30");
        var session = (await world.Store.ListSessionsAsync(world.Series, Token)).Single(one => one.Code == "north");
        var change = new SessionChange { StartsAt = session.StartsAt.AddDays(7), EndsAt = session.EndsAt.AddDays(7) };

        await world.Host.Get<SeriesService>().ChangeAsync(world.Series, "north", change, Token);
        await world.Host.Get<SeriesNotifier>().NotifyAsync(world.Series, Token);
        await world.AdvanceToAsync("2021-06-21 09:30");

        Assert.Contains(
            "Changed: Workshops on the digital strategy, now Wednesday 23 June 2021",
            world.Subjects("a@example.org")
        );
        Assert.Equal(2, world.Mails(WorkshopMail.WorkshopReminder).Count);
        Assert.Equal(1, (await world.BookingAsync("a@example.org")).CalendarSequence);
    }

    [Fact]
    public async Task Run_ManyPressAtOnce_HistoryStaysShortAndReplays()
    {
        await using var world = await WorkshopWorld.OpenAsync(text =>
            text.Replace("capacity: 2", "capacity: 30").Replace("perSchool: 3", "")
        );
        var notifier = world.Host.Get<SeriesNotifier>();
        await Task.WhenAll(
            Enumerable
                .Range(1, 50)
                .Select(async person =>
                {
                    var request = SeriesHost.Request(person, "north") with { Id = $"{person:x32}" };
                    await world.Office.TakeAsync(world.Series, request, Token);
                    await notifier.NotifyAsync(world.Series, Token);
                })
        );
        await world.SettleAsync();

        Assert.Equal(50, world.Mails(WorkshopMail.WorkshopBooking).Count);
        var history = world.Host.Engine.ReadHistory(SeriesInstances.Of(world.Series))!;
        Assert.InRange(history.Records.Count, 1, 60);
        Assert.DoesNotContain("example.org", history.ToJson());
        Assert.DoesNotContain("Person", history.ToJson());
    }
}
