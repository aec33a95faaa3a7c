using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>Rehearses a series of workshops from its opening to the thanks: staff book through the pages, and are ticked off at the door.</summary>
public sealed class WorkshopRehearsal(
    LocalHost host,
    VirtualTime time,
    WorkshopInboxes inboxes,
    WorkshopVisitor visitor,
    IRehearsalDisplay display
)
{
    // Places are given back when most of those who wait are there, and early enough for offers to be answered.
    private const double CancelsAt = 0.7;
    private const int MostWaits = 120;

    private static readonly TimeOnly[] TimesOfDay = [new(10, 0), new(15, 0)];
    private static readonly TimeSpan BeforeTheStart = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan UntilTheThanks = TimeSpan.FromDays(3);

    /// <summary>Runs a series and counts what became of it.</summary>
    /// <param name="plan">Who books and who comes.</param>
    /// <param name="authority">Whose series it is.</param>
    /// <param name="seed">What all chance comes from.</param>
    /// <param name="goesOnAt">Up to when an earlier run came that was killed; null where there was none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidDataException">The plan does not fit the series.</exception>
    public async Task<RehearsedWorkshops> RunAsync(
        WorkshopPlan plan,
        string authority,
        string seed,
        DateTimeOffset? goesOnAt,
        CancellationToken cancellationToken
    )
    {
        if (goesOnAt is not null)
        {
            inboxes.Refill(host.MailPath);
        }

        var store = host.Get<SeriesStore>();
        var reference = new SeriesRef(authority, plan.Series);
        var series =
            await store.FindAsync(reference, cancellationToken)
            ?? throw new InvalidDataException($"The rehearsal's series {plan.Series} is not in the consultation.");
        display.Begin("Staff book workshops");
        await time.AdvanceToAsync(series.OpensAt.AddMinutes(20), cancellationToken);
        await UntilInvitedAsync(reference, cancellationToken);
        var sessions = await store.ListSessionsAsync(reference, cancellationToken);
        var rota = WorkshopRota.Make(plan, seed, inboxes.Invitations, sessions.Count);
        await BookAsync(rota, sessions, [.. MomentsOf(series)], goesOnAt, cancellationToken);

        display.Begin("Staff come to the workshops");
        await time.AdvanceToAsync(series.ClosesAt, cancellationToken);
        var arrivals = rota.Arrivals(await store.ListBookingsAsync(reference, cancellationToken));
        foreach (var (index, session) in sessions.Index())
        {
            if (session.StartsAt - BeforeTheStart < goesOnAt)
            {
                continue;
            }

            await time.AdvanceToAsync(session.StartsAt - BeforeTheStart, cancellationToken);
            var door = host.Get<SeriesLinks>().OfDoor(reference, session).AbsolutePath;
            await visitor.TickAsync(door, arrivals, cancellationToken);
            foreach (var (number, urn) in rota.WalkIns.Index().Where(one => one.Index % sessions.Count == index))
            {
                var name = WorkshopGuest.NameOf(rota.Guests.Count + number + 1);
                await visitor.AddAsync(door, name, urn, cancellationToken);
            }
        }

        await time.AdvanceToAsync(sessions[^1].EndsAt + UntilTheThanks, cancellationToken);
        return await CountAsync(reference, cancellationToken);
    }

    // What a sender had in its hands when it was killed is sent again after a time of grace.
    private async Task UntilInvitedAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostWaits && await AreUnsentAsync(series, cancellationToken); tries++)
        {
            await time.AdvanceToAsync(host.Get<TimeProvider>().GetUtcNow().AddMinutes(1), cancellationToken);
        }
    }

    private async Task<bool> AreUnsentAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        var tallies = await host.Get<Outbox>().CountAsync(series.Authority, series.MailRound, cancellationToken);
        return tallies.GetValueOrDefault(nameof(WorkshopMail.WorkshopInvitation), OutboxTally.None) is var tally
            && tally[MailState.Pending] + tally[MailState.Sending] > 0;
    }

    private async Task BookAsync(
        WorkshopRota rota,
        IReadOnlyList<Session> sessions,
        IReadOnlyList<DateTimeOffset> moments,
        DateTimeOffset? goesOnAt,
        CancellationToken cancellationToken
    )
    {
        foreach (var (index, moment) in moments.Index())
        {
            var asking = rota.Guests.Where(guest => (int)(guest.At * moments.Count) == index);
            // What was begun at the moment of a kill is done again; all of it is safe to do twice.
            if (moment < goesOnAt)
            {
                continue;
            }

            await time.AdvanceToAsync(moment, cancellationToken);
            foreach (var link in inboxes.Read())
            {
                await visitor.LookAsync(link, cancellationToken);
            }

            foreach (var guest in asking)
            {
                await visitor.BookAsync(guest, sessions[guest.Wish].Code, cancellationToken);
            }

            if (index == (int)(moments.Count * CancelsAt))
            {
                foreach (var guest in rota.Guests.Where(guest => guest.Cancels))
                {
                    await visitor.CancelAsync(inboxes.PlaceOf(guest.Email)!, cancellationToken);
                }
            }

            var asked = rota.Guests.Count(guest => guest.At * moments.Count < index + 1);
            display.Show(asked, rota.Guests.Count, moment);
        }
    }

    private async Task<RehearsedWorkshops> CountAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        var bookings = await host.Get<SeriesStore>().ListBookingsAsync(series, cancellationToken);
        var attendance = (await host.Get<AttendanceBook>().CountAsync(series, cancellationToken))!;
        return new(
            bookings.Count(booking => booking.CalendarSequence >= 0),
            bookings.Count(booking => booking.Turn > 0),
            bookings.Count(booking => booking is { Turn: > 0, CalendarSequence: >= 0 }),
            bookings.Count(booking => !booking.IsActive),
            attendance.Sessions.Sum(session => session.NoShows ?? 0),
            new() { People = attendance.Came.People, Schools = attendance.Came.Schools }
        );
    }

    private static IEnumerable<DateTimeOffset> MomentsOf(WorkshopSeries series)
    {
        var (first, last) = (LondonTime.DateOf(series.OpensAt), LondonTime.DateOf(series.ClosesAt));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            foreach (var time in WorkingDays.England.IsWorkingDay(day) ? TimesOfDay : [])
            {
                var moment = LondonTime.ToUtc(day, time);
                if (moment > series.OpensAt && moment < series.ClosesAt)
                {
                    yield return moment;
                }
            }
        }
    }
}
