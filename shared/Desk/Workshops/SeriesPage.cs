using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>One series: how its sessions stand, what people said, and what can be done.</summary>
internal sealed class SeriesPage(
    SeriesStore store,
    SeriesRestart restart,
    FeedbackStore feedback,
    WorkshopLedger ledger,
    TimeProvider clock
) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => WorkshopDeskPaths.SeriesRoute;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(visit, cancellationToken) is not var (series, sessions))
        {
            return Page.NotFound();
        }

        var bookings = await store.ListBookingsAsync(series.Ref, cancellationToken);
        return Page.Ok<SeriesView>(
            new SeriesModel(
                series,
                sessions,
                bookings.Where(booking => booking.Session is not null).DistinctBy(booking => booking.Urn).Count(),
                await feedback.CountAsync(series.Ref, null, cancellationToken),
                clock.GetUtcNow(),
                await restart.FindAsync(series, cancellationToken),
                await ledger.DoneAsync(series, visit, cancellationToken)
            )
        );
    }
}
