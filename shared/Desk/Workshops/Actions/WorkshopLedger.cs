using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What the coordinator has done to workshops: noted with who and when, and told to the workflow.</summary>
internal sealed class WorkshopLedger(Ledger ledger, SeriesNotifier notifier, TimeProvider clock)
{
    private const string Parameter = "done";

    /// <summary>The address of a page, with the action that led to it.</summary>
    public static string Path(string page, string once) => $"{page}?{Parameter}={once}";

    /// <summary>Notes what was done, and lets the workflow look. Safe to call twice: the first note stands.</summary>
    /// <param name="once">The form that it was asked for by: pressed twice it is noted once.</param>
    public async Task NoteAsync(
        WorkshopSeries series,
        string what,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken,
        bool needsALook = false
    )
    {
        var entry = new LedgerEntry(IdOf(once), clock.GetUtcNow(), visit.User.Name, what, NeedsALook: needsALook);
        await ledger.NoteAsync(RoundOf(series), entry, cancellationToken);
        await notifier.NotifyAsync(series.Ref, cancellationToken);
    }

    /// <summary>Whether something was done by a form.</summary>
    public async Task<bool> HasAsync(WorkshopSeries series, string once, CancellationToken cancellationToken) =>
        await ledger.FindAsync(RoundOf(series), IdOf(once), cancellationToken) is not null;

    /// <summary>What was done by the form that led to a page; null where its address names none.</summary>
    public async Task<string?> DoneAsync(WorkshopSeries series, DeskVisit visit, CancellationToken cancellationToken) =>
        LinkId.TryParse(visit.Query(Parameter)) is { } id
            ? (await ledger.FindAsync(RoundOf(series), IdOf($"{id}"), cancellationToken))?.What
            : null;

    private static string IdOf(string once) => $"workshops|{once}";

    private static RoundRef RoundOf(WorkshopSeries series) =>
        new(series.Ref.Authority, series.Round ?? series.Ref.Series);
}
