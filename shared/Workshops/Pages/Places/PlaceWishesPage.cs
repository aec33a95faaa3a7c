using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Choices;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>Puts a booking on the waiting list of other sessions.</summary>
internal sealed class PlaceWishesPage(WorkshopAccess access, BookingService bookingService, SeriesNotifier notifier)
    : IFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{WorkshopPaths.WaitingName}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        return visit is null ? refusal!
            : PlaceModel.Of(visit) is { CanChange: true }
                ? visit.Sign(Page.Ok<WishesView>(ModelOf(visit, visit.Booking.Wishes)))
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

        var chosen = Wishes.Read(form, ModelOf(visit, []));
        if (Wishes.Errors(chosen) is { Count: > 0 } errors)
        {
            return visit.Sign(Page.Invalid<WishesView>(ModelOf(visit, chosen), errors));
        }

        var result = await bookingService.WaitAsync(
            visit.Series.Ref,
            visit.Booking.Id,
            [.. chosen.Where(value => value.Length > 0)],
            cancellationToken
        );
        if (result.Outcome is not (BookingOutcome.Confirmed or BookingOutcome.Waiting))
        {
            FieldError[] refused = [new(WishesModel.FieldOf(1), BookingProblems.Of(result.Outcome, visit.Series))];
            return visit.Sign(Page.Invalid<WishesView>(ModelOf(visit, chosen), refused));
        }

        await notifier.NotifyAsync(visit.Series.Ref, cancellationToken);
        return Page.SeeOther(visit.Paths.Start);
    }

    private static WishesModel ModelOf(PlaceVisit visit, IReadOnlyList<string> chosen) =>
        Wishes.Model(visit.Sessions, visit.Booking, chosen, visit.Paths.Change, visit.Paths.Start, visit.Now);
}
