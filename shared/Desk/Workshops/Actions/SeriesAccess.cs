using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Finds the series that is named in an address.</summary>
internal static class SeriesAccess
{
    /// <summary>The series with its sessions; null where there is none.</summary>
    public static async Task<(WorkshopSeries Series, IReadOnlyList<Session> Sessions)?> FindAsync(
        this SeriesStore store,
        DeskVisit visit,
        CancellationToken cancellationToken
    )
    {
        var reference = new SeriesRef(visit["authority"], visit["series"]);
        return
            Codes.AreGood(reference.Authority, reference.Series)
            && await store.FindAsync(reference, cancellationToken) is { } series
            ? (series, await store.ListSessionsAsync(reference, cancellationToken))
            : null;
    }

    /// <summary>Goes on with the series and its sessions, where there is one.</summary>
    public static async Task<IResult> OpenAsync(
        this SeriesStore store,
        DeskVisit visit,
        Func<WorkshopSeries, IReadOnlyList<Session>, Task<IResult>> comeIn,
        CancellationToken cancellationToken
    ) =>
        await store.FindAsync(visit, cancellationToken) is { } found
            ? await comeIn(found.Series, found.Sessions)
            : Page.NotFound();
}
