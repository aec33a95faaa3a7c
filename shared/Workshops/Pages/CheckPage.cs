using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Everything at a glance, and the button that books.</summary>
internal sealed class CheckPage(DraftDoor door, BookingDrafts drafts, BookingOffice office, SeriesBell bell) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftDoor.Route + WorkshopPaths.CheckName;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            (visit, draft) =>
                Task.FromResult(Missing(visit, draft) ?? visit.Sign(Page.Ok<CheckView>(ModelOf(visit, draft)))),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            async (visit, draft) =>
            {
                if (Missing(visit, draft) is { } missing)
                {
                    return missing;
                }

                var result = await office.TakeAsync(visit.Series.Ref, RequestOf(visit, draft), cancellationToken);
                if (result.Outcome is not (BookingOutcome.Confirmed or BookingOutcome.Waiting))
                {
                    FieldError[] errors = [new("", BookingProblems.Of(result.Outcome, visit.Series))];
                    return visit.Sign(Page.Invalid<CheckView>(ModelOf(visit, draft), errors));
                }

                await bell.RingAsync(visit.Series.Ref, cancellationToken);
                // What was typed is in the booking now, and has no business to lie around twice.
                var empty = new BookingDraft(draft.Number, draft.Booking);
                await drafts.KeepAsync(visit.Series.Ref, visit.Invitation, empty, cancellationToken);
                return Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.DoneName));
            },
            cancellationToken
        );

    private static IResult? Missing(WorkshopVisit visit, BookingDraft draft) =>
        draft.Session is null && draft.Wishes.Count == 0
            ? Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.SessionName))
        : draft.Person is null ? Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.PersonName))
        : null;

    private static BookingRequest RequestOf(WorkshopVisit visit, BookingDraft draft)
    {
        var (person, invitation) = (draft.Person!, visit.Invitation);
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
            invitation.Link
        );
    }

    private static CheckModel ModelOf(WorkshopVisit visit, BookingDraft draft) =>
        new(
            visit.Sessions.FirstOrDefault(session => session.Code == draft.Session),
            [.. draft.Wishes.Select(wish => visit.Sessions.Single(session => session.Code == wish))],
            draft.Person!,
            visit.Invitation.School,
            visit.Paths.Of(draft, WorkshopPaths.SessionName),
            visit.Paths.Of(draft, WorkshopPaths.PersonName),
            visit.Paths.Start
        );
}
