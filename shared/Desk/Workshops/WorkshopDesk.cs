using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the coordinator does to series and sessions: changed, noted with who and when, and then told to the workflow.</summary>
internal sealed class WorkshopDesk(
    SeriesStore store,
    SeriesService seriesService,
    SeriesCancellation cancellation,
    SeriesNotifier notifier,
    SeriesRestart restart,
    Ledger ledger,
    TimeProvider clock
)
{
    /// <summary>Goes on with the series in the address, where there is one.</summary>
    internal Task<IResult> OpenAsync(
        DeskVisit visit,
        Func<WorkshopSeries, IReadOnlyList<Session>, Task<IResult>> comeIn,
        CancellationToken cancellationToken
    ) => store.OpenAsync(visit, comeIn, cancellationToken);

    /// <summary>Changes a session. Where the capacity falls below the number booked, that is noted as something to look at.</summary>
    /// <param name="once">The form that it was asked for by: pressed twice it is noted once.</param>
    internal async Task<Session?> ChangeAsync(
        WorkshopSeries series,
        string session,
        SessionChange change,
        string what,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        var after = await seriesService.ChangeAsync(series.Ref, session, change, cancellationToken);
        if (after is not null)
        {
            var isOverbooked = change.Capacity is not null && after.Free < 0;
            var sentence = isOverbooked
                ? $"{what} {after.Booked + after.Offered} have a place there or are offered one and keep it: {-after.Free} more than it holds."
                : what;
            await NoteAsync(series, sentence, isOverbooked, visit, once, cancellationToken);
        }

        return after;
    }

    /// <summary>Changes the dates of a series.</summary>
    internal async Task ChangeAsync(
        WorkshopSeries series,
        Func<WorkshopSeries, WorkshopSeries> change,
        string what,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        await seriesService.ChangeAsync(series.Ref, change, cancellationToken);
        await NoteAsync(series, what, needsALook: false, visit, once, cancellationToken);
    }

    /// <summary>Calls a series off.</summary>
    internal async Task CallOffAsync(
        WorkshopSeries series,
        string because,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        await cancellation.CallOffAsync(series.Ref, because, clock.GetUtcNow(), cancellationToken);
        var what = $"The workshops “{series.Title}” were called off: {because}";
        await NoteAsync(series, what, needsALook: false, visit, once, cancellationToken);
    }

    /// <summary>Starts again what looks after a series. Noted first: a crash in between leaves it where it can be asked for again.</summary>
    /// <returns>Whether it was stopped, or was started again by this very form before.</returns>
    internal async Task<bool> StartAgainAsync(
        WorkshopSeries series,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        if (await restart.FindAsync(series, cancellationToken) is null)
        {
            return await ledger.FindAsync(RoundOf(series), IdOf(once), cancellationToken) is not null;
        }

        var what = $"What looks after the workshops “{series.Title}” was started again.";
        await NoteAsync(series, what, needsALook: false, visit, once, cancellationToken);
        await restart.StartAsync(series, $"By {visit.User.Name}", cancellationToken);
        return true;
    }

    /// <summary>Notes what was done in the ledger of the round, and lets the workflow look.</summary>
    internal async Task NoteAsync(
        WorkshopSeries series,
        string what,
        bool needsALook,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        var entry = new LedgerEntry(IdOf(once), clock.GetUtcNow(), visit.User.Name, what, NeedsALook: needsALook);
        await ledger.NoteAsync(RoundOf(series), entry, cancellationToken);
        await notifier.NotifyAsync(series.Ref, cancellationToken);
    }

    private static string IdOf(string once) => $"workshops|{once}";

    private static RoundRef RoundOf(WorkshopSeries series) =>
        new(series.Ref.Authority, series.Round ?? series.Ref.Series);
}
