using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>All series, and how full they are.</summary>
internal sealed class SeriesListPage(
    SeenAuthorities authorities,
    SeriesStore store,
    SeriesRestart restart,
    TimeProvider clock
) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => WorkshopDeskPaths.Home;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var rows = new List<(WorkshopSeries Series, int Booked, int Places, int Waiting, bool HasStopped)>();
        foreach (var authority in await authorities.ListAsync(visit.User, cancellationToken))
        {
            foreach (var series in await store.ListAsync(authority.Code, cancellationToken))
            {
                var sessions = await store.ListSessionsAsync(series.Ref, cancellationToken);
                rows.Add(
                    (
                        series,
                        sessions.Sum(session => session.Booked),
                        sessions.Where(session => !session.IsCancelled).Sum(session => session.Capacity),
                        sessions.Sum(session => session.Waiting),
                        await restart.FindAsync(series, cancellationToken) is not null
                    )
                );
            }
        }

        return Page.Ok<SeriesListView>(
            new SeriesListModel([.. rows.OrderByDescending(row => row.Series.OpensAt)], clock.GetUtcNow())
        );
    }
}
