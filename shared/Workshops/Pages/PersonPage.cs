using Microsoft.AspNetCore.Http;
using SchoolsDigital.Time;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Asks who will come, where to write to, and what the caterer and the venue need to know.</summary>
internal sealed class PersonPage(DraftDoor door, BookingDrafts drafts) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftDoor.Route + WorkshopPaths.PersonName;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            (visit, draft) =>
                Task.FromResult<IResult>(
                    visit.Sign(Page.Ok<PersonView>(ModelOf(visit, draft, draft.Person ?? PersonForm.Empty)))
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            async (visit, draft) =>
            {
                var person = PersonForm.Read(form);
                if (person.Errors() is { Count: > 0 } errors)
                {
                    return visit.Sign(Page.Invalid<PersonView>(ModelOf(visit, draft, person), errors));
                }

                var kept = draft with { Person = person };
                await drafts.KeepAsync(visit.Series.Ref, visit.Invitation, kept, cancellationToken);
                return Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.CheckName));
            },
            cancellationToken
        );

    private static PersonModel ModelOf(WorkshopVisit visit, BookingDraft draft, PersonForm person) =>
        new(
            person,
            visit.Invitation.School,
            visit.Sessions.Any(session => session.LunchAt is not null),
            Day(SeriesTimetable.NeedsForgottenAt(visit.Sessions, visit.Series.PurgesAt)),
            Day(visit.Series.PurgesAt),
            visit.Paths.Of(draft, draft.Wishes.Count > 0 ? WorkshopPaths.WaitingName : WorkshopPaths.SessionName),
            visit.Paths.Start
        );

    private static string Day(DateTimeOffset moment) => LondonText.Date(LondonTime.DateOf(moment));
}
