using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Moves a booking to another session.</summary>
internal sealed class PlaceChangePage(WorkshopAccess access, BookingService bookingService, SeriesNotifier notifier)
    : IFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{WorkshopPaths.ChangeName}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        access.OpenPlaceAsync(
            request,
            visit =>
                Task.FromResult(
                    PlaceModel.Of(visit) is { CanChange: true }
                        ? visit.Sign(Page.Ok<SessionChoiceView>(ModelOf(visit, null)))
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
                var model = ModelOf(visit, form.Line(SessionChoiceModel.Field));
                if (model.Chosen == SessionChoiceModel.Wait && model.CanWait)
                {
                    return Page.SeeOther(visit.Paths.Waiting);
                }

                // One that has filled up since the page was shown is no longer on it, and still has to be told so.
                if (visit.Find(model.Chosen) is not { } chosen)
                {
                    return visit.Sign(Page.Invalid<SessionChoiceView>(model, SessionChoice.Errors));
                }

                var result = await bookingService.MoveAsync(
                    visit.Series.Ref,
                    visit.Booking.Id,
                    chosen.Code,
                    cancellationToken
                );
                if (result.Outcome != BookingOutcome.Confirmed)
                {
                    FieldError[] errors =
                    [
                        new(SessionChoiceModel.Field, BookingProblems.Of(result.Outcome, visit.Series)),
                    ];
                    return visit.Sign(Page.Invalid<SessionChoiceView>(model, errors));
                }

                await notifier.NotifyAsync(visit.Series.Ref, cancellationToken);
                return Page.SeeOther(visit.Paths.Start);
            },
            cancellationToken
        );

    private static SessionChoiceModel ModelOf(PlaceVisit visit, string? chosen) =>
        SessionChoice.Model(visit.Sessions, visit.Booking, chosen, visit.Paths.Start, visit.Paths.Start, visit.Now);
}
