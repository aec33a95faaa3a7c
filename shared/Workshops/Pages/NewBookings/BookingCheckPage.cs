using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>Everything at a glance, and the button that books.</summary>
internal sealed class BookingCheckPage(
    DraftAccess access,
    BookingDrafts drafts,
    BookingService bookingService,
    SeriesNotifier notifier
) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.CheckName;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.OpenAsync(request, cancellationToken);
        return visit is null ? elsewhere! : Missing(visit) ?? visit.At.Sign(Page.Ok<BookingCheckView>(ModelOf(visit)));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.ConfirmAsync(request, form, cancellationToken);
        if (visit is null)
        {
            return elsewhere!;
        }

        if (Missing(visit) is { } missing)
        {
            return missing;
        }

        var at = visit.At;
        var result = await bookingService.TakeAsync(at.Series.Ref, RequestOf(visit), cancellationToken);
        if (result.Outcome == BookingOutcome.MadeAsAnother)
        {
            return access.BookedAlready(visit, form);
        }

        if (result.Outcome is not (BookingOutcome.Confirmed or BookingOutcome.Waiting))
        {
            FieldError[] errors = [new("", BookingProblems.Of(result.Outcome, at.Series))];
            return at.Sign(Page.Invalid<BookingCheckView>(ModelOf(visit), errors));
        }

        await notifier.NotifyAsync(at.Series.Ref, cancellationToken);
        await drafts.EmptyAsync(at.Series.Ref, at.Invitation, visit.Draft.Visitor, cancellationToken);
        return Page.SeeOther(visit.PathOf(WorkshopPaths.DoneName));
    }

    private static IResult? Missing(DraftVisit visit) =>
        visit.Draft is { Session: null, Wishes.Count: 0 } ? Page.SeeOther(visit.PathOf(WorkshopPaths.SessionName))
        : visit.Draft.Person is not { } person || person.Errors().Count > 0
            ? Page.SeeOther(visit.PathOf(WorkshopPaths.PersonName))
        : null;

    private static BookingRequest RequestOf(DraftVisit visit)
    {
        var (draft, person, invitation) = (visit.Draft, visit.Draft.Person!, visit.At.Invitation);
        return new(
            draft.Booking,
            invitation.Urn,
            invitation.School,
            invitation.Sector,
            person.Name,
            person.Role,
            person.Email,
            person.Dietary.Length > 0 ? person.Dietary : null,
            person.Access.Length > 0 ? person.Access : null,
            draft.Session,
            draft.Wishes,
            invitation.Link,
            visit.Shown
        );
    }

    private static BookingCheckModel ModelOf(DraftVisit visit) =>
        new(
            visit.At.Sessions.FirstOrDefault(session => session.Code == visit.Draft.Session),
            [.. visit.Draft.Wishes.Select(wish => visit.At.Sessions.Single(session => session.Code == wish))],
            visit.Draft.Person!,
            visit.At.Invitation.School,
            visit.Shown,
            visit.PathOf(WorkshopPaths.SessionName),
            visit.PathOf(WorkshopPaths.PersonName),
            visit.At.Paths.Start
        );
}
