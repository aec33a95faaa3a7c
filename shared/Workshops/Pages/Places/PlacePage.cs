using System.Globalization;
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

/// <summary>
/// The page of one person's booking: what they have, the buttons that take or leave an offer, and the one that moves them
/// out of a cancelled session. Looking at it does nothing, since mail scanners do that too.
/// </summary>
internal sealed class PlacePage(WorkshopAccess access, BookingService bookingService, SeriesNotifier notifier)
    : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/booking/{series}/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        return visit is null ? refusal! : visit.Sign(Page.Ok<PlaceView>(PlaceModel.Of(visit)));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var result = await DoAsync(visit, form, cancellationToken);
        if (result is null)
        {
            return Page.SeeOther(visit.Paths.Start);
        }

        await notifier.NotifyAsync(visit.Series.Ref, cancellationToken);
        if (result.Outcome is BookingOutcome.Confirmed or BookingOutcome.Waiting or BookingOutcome.Cancelled)
        {
            return Page.SeeOther(visit.Paths.Start);
        }

        var now = visit with { Booking = result.Booking ?? visit.Booking };
        FieldError[] errors = [new("", BookingProblems.Of(result.Outcome, visit.Series))];
        return visit.Sign(Page.Invalid<PlaceView>(PlaceModel.Of(now), errors));
    }

    private async Task<BookingResult?> DoAsync(PlaceVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        var (series, booking) = (visit.Series.Ref, visit.Booking.Id);
        _ = int.TryParse(form.Line(PlaceModel.OfferField), CultureInfo.InvariantCulture, out var offer);
        return form.Line(PlaceModel.Field) switch
        {
            PlaceModel.Accept => await bookingService.AcceptAsync(series, booking, offer, cancellationToken),
            PlaceModel.Decline => await bookingService.DeclineAsync(series, booking, offer, cancellationToken),
            var move when move.StartsWith(PlaceModel.MoveTo, StringComparison.Ordinal) =>
                await bookingService.MoveAsync(series, booking, move[PlaceModel.MoveTo.Length..], cancellationToken),
            _ => null,
        };
    }
}
