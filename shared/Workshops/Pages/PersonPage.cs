using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Asks who will come, where to write to, and what the caterer and the venue need to know.</summary>
internal sealed class PersonPage(DraftAccess access) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.PersonName;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        access.OpenAsync(
            request,
            visit =>
                Task.FromResult<IResult>(
                    visit.At.Sign(Page.Ok<PersonView>(ModelOf(visit, visit.Draft.Person ?? PersonForm.Empty)))
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        access.KeepAsync(
            request,
            form,
            visit =>
            {
                var person = PersonForm.Read(form);
                if (person.Errors() is { Count: > 0 } errors)
                {
                    return new(null, visit.At.Sign(Page.Invalid<PersonView>(ModelOf(visit, person), errors)));
                }

                var kept = visit.Draft with { Person = person };
                return new(kept, Page.SeeOther(visit.PathOf(WorkshopPaths.CheckName)));
            },
            cancellationToken
        );

    private static PersonModel ModelOf(DraftVisit visit, PersonForm person) =>
        new(
            person,
            visit.At.Invitation.School,
            visit.At.Sessions.Any(session => session.LunchAt is not null),
            Day(SeriesTimetable.NeedsForgottenAt(visit.At.Sessions, visit.At.Series.PurgesAt)),
            Day(visit.At.Series.PurgesAt),
            visit.PathOf(visit.Draft.Wishes.Count > 0 ? WorkshopPaths.WaitingName : WorkshopPaths.SessionName),
            visit.At.Paths.Start,
            visit.Shown
        );

    private static string Day(DateTimeOffset moment) => LondonText.Date(LondonTime.DateOf(moment));
}
