using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;
using SchoolsDigital.Workshops.WaitingLists;

namespace SchoolsDigital.Workshops.Running;

/// <summary>
/// Sees to everything that was saved since it last looked: tells bookings what became of their sessions, offers what is
/// free, writes to whoever is to be told, and says what lies ahead. Safe to run at any time and twice.
/// </summary>
public sealed class SettleSeries(
    ITableStore records,
    SeriesStore store,
    SessionSettling sessions,
    OfferMaker offers,
    BookingMails mails,
    TimeProvider clock
) : Activity<SeriesWatch, SeriesAgenda>
{
    // Should a page have saved something and died before it rang, it is seen to by then.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    /// <summary>Its stored name.</summary>
    public static ActivityName<SeriesWatch, SeriesAgenda> Name { get; } = new("Series.Settle.V1");

    /// <inheritdoc/>
    public override async Task<SeriesAgenda> RunAsync(SeriesWatch input, CancellationToken cancellationToken)
    {
        var reference = input.Series;
        var series =
            await store.FindAsync(reference, cancellationToken)
            ?? throw new PermanentFailureException($"There is no series {reference}.");
        if (series.IsForgotten)
        {
            return new(null, [], new(SeriesPhase.Forgotten, 0, 0, 0, 0, 0));
        }

        var doneUntil = await DoneUntilAsync(input, cancellationToken);
        await sessions.SettleAsync(reference, cancellationToken);
        var lapses = await offers.SettleAsync(reference, cancellationToken);
        await mails.TellAsync(series, cancellationToken);
        var all = await store.ListSessionsAsync(reference, cancellationToken);
        var bookings = await store.ListBookingsAsync(reference, cancellationToken);
        var now = clock.GetUtcNow();
        return Ahead(
            SeriesTimetable.Ahead(series, all, WorkingDays.England, doneUntil, now),
            lapses,
            series.OpensAt <= now && all.Any(session => session.IsAheadOf(now)) ? now + LongestSleep : null,
            Count(series.PhaseAt(now), all, bookings)
        );
    }

    // A workflow that was started in the place of one that has failed knows of nothing; the record does.
    private async Task<DateTimeOffset?> DoneUntilAsync(SeriesWatch watch, CancellationToken cancellationToken)
    {
        var key = SeriesProgress.KeyFor(watch.Series);
        var kept = (await records.GetAsync(key, cancellationToken))?.Value.DoneUntil;
        if (watch.DoneUntil is not { } done || done <= kept)
        {
            return kept;
        }

        await records.UpsertAsync(key, new SeriesProgress(done), cancellationToken);
        return done;
    }

    private static SeriesAgenda Ahead(
        IReadOnlyList<(DateTimeOffset At, SeriesStep Step)> steps,
        DateTimeOffset? lapses,
        DateTimeOffset? latest,
        SeriesCounts counts
    )
    {
        var next = steps.Count > 0 ? steps[0].At : (DateTimeOffset?)null;
        var wake = new[] { next, lapses, latest }.Min();
        return new(
            wake,
            wake == next ? [.. steps.Where(step => step.At == wake).Select(step => step.Step)] : [],
            counts
        );
    }

    private static SeriesCounts Count(
        SeriesPhase phase,
        IReadOnlyList<Session> sessions,
        IReadOnlyList<Booking> bookings
    ) =>
        new(
            phase,
            sessions.Where(session => !session.IsCancelled).Sum(session => session.Capacity),
            bookings.Count(booking => booking.Session is not null),
            bookings.Count(booking => booking.Offer is not null),
            bookings.Count(booking => booking.State == BookingState.Waiting),
            bookings.Where(booking => booking.Session is not null).DistinctBy(booking => booking.Urn).Count()
        );
}
