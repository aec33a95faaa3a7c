using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Pages.Choices;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>Moves a booking to another session.</summary>
internal sealed class PlaceChangePage(WorkshopAccess access, BookingService bookingService, SeriesNotifier notifier)
    : IFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{WorkshopPaths.ChangeName}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        return visit is null ? refusal!
            : PlaceModel.Of(visit) is { CanChange: true } ? visit.Sign(Page.Ok<SessionChoiceView>(ModelOf(visit, null)))
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

        var (series, booking) = (visit.Series.Ref, visit.Booking.Id);
        var result = await bookingService.MoveAsync(series, booking, chosen.Code, cancellationToken);
        if (result.Outcome != BookingOutcome.Confirmed)
        {
            FieldError[] errors = [new(SessionChoiceModel.Field, BookingProblems.Of(result.Outcome, visit.Series))];
            return visit.Sign(Page.Invalid<SessionChoiceView>(model, errors));
        }

        await notifier.NotifyAsync(series, cancellationToken);
        return Page.SeeOther(visit.Paths.Start);
    }

    private static SessionChoiceModel ModelOf(PlaceVisit visit, string? chosen) =>
        SessionChoice.Model(visit.Sessions, visit.Booking, chosen, visit.Paths.Start, visit.Paths.Start, visit.Now);
}
