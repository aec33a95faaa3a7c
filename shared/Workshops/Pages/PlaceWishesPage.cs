using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Puts a booking on the waiting list of other sessions.</summary>
internal sealed class PlaceWishesPage(WorkshopAccess access, BookingService bookingService, SeriesNotifier notifier)
    : IFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{WorkshopPaths.WaitingName}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        access.OpenPlaceAsync(
            request,
            visit =>
                Task.FromResult(
                    PlaceModel.Of(visit) is { CanChange: true }
                        ? visit.Sign(Page.Ok<WishesView>(ModelOf(visit, visit.Booking.Wishes)))
                        : Page.SeeOther(visit.Paths.Start)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        access.OpenPlaceAsync(
            request,
            async visit =>
            {
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
                    FieldError[] refused =
                    [
                        new(WishesModel.FieldOf(1), BookingProblems.Of(result.Outcome, visit.Series)),
                    ];
                    return visit.Sign(Page.Invalid<WishesView>(ModelOf(visit, chosen), refused));
                }

                await notifier.NotifyAsync(visit.Series.Ref, cancellationToken);
                return Page.SeeOther(visit.Paths.Start);
            },
            cancellationToken
        );

    private static WishesModel ModelOf(PlaceVisit visit, IReadOnlyList<string> chosen) =>
        Wishes.Model(visit.Sessions, visit.Booking, chosen, visit.Paths.Change, visit.Paths.Start, visit.Now);
}
