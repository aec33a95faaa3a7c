using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>Asks once more, and gives a place or a turn back.</summary>
internal sealed class PlaceCancelPage(WorkshopAccess access, BookingService bookingService, SeriesNotifier notifier)
    : IFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{WorkshopPaths.CancelName}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        return visit is null ? refusal!
            : CanCancel(visit) ? visit.Sign(Page.Ok<CancelView>(ModelOf(visit)))
            : Page.SeeOther(visit.Paths.Start);
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (CanCancel(visit))
        {
            if (ModelOf(visit).Shown != form.Line(CancelModel.HeldField))
            {
                FieldError[] errors =
                [
                    new("", "The booking was changed after you opened this page. Check it before you cancel"),
                ];
                return visit.Sign(Page.Invalid<CancelView>(ModelOf(visit), errors));
            }

            await bookingService.CancelAsync(visit.Series.Ref, visit.Booking.Id, cancellationToken);
            await notifier.NotifyAsync(visit.Series.Ref, cancellationToken);
        }

        return Page.SeeOther(visit.Paths.Start);
    }

    private static CancelModel ModelOf(PlaceVisit visit) =>
        new(visit.Booking.Name, visit.Find(visit.Booking.Session), visit.Paths.Start);

    // Whoever was there cannot undo it.
    private static bool CanCancel(PlaceVisit visit) => visit.Booking.IsActive && !PlaceModel.Of(visit).IsOver;
}
