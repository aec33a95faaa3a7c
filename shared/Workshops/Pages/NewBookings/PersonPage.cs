using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>Asks who will come, where to write to, and what the caterer and the venue need to know.</summary>
internal sealed class PersonPage(DraftAccess access) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.PersonName;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.OpenAsync(request, cancellationToken);
        return visit is null
            ? elsewhere!
            : visit.At.Sign(Page.Ok<PersonView>(ModelOf(visit, visit.Draft.Person ?? PersonForm.Empty)));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.TakeAsync(request, form, cancellationToken);
        if (visit is null)
        {
            return elsewhere!;
        }

        var person = PersonForm.Read(form);
        if (person.Errors() is { Count: > 0 } errors)
        {
            var page = visit.At.Sign(Page.Invalid<PersonView>(ModelOf(visit, person), errors));
            return await access.KeepAsync(visit, form, null, page, cancellationToken);
        }

        var kept = visit.Draft with { Person = person };
        var next = Page.SeeOther(visit.PathOf(WorkshopPaths.CheckName));
        return await access.KeepAsync(visit, form, kept, next, cancellationToken);
    }

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
