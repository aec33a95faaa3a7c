using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Choices;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>The first page of an invitation: what it is about, the sessions, and the way to a place.</summary>
internal sealed class WorkshopStartPage(WorkshopAccess access, BookingDrafts drafts, SeriesStore series) : IFormPage
{
    /// <summary>The name of the hidden field that holds the id of the draft.</summary>
    public const string VisitorField = "visitor";

    /// <inheritdoc/>
    public static string Route => "/{authority}/workshops/{series}/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var model = new WorkshopStartModel(
            visit.Series,
            visit.Sessions,
            visit.Invitation.School,
            await series.CountPeopleAsync(visit.Series.Ref, visit.Invitation.Urn, cancellationToken),
            drafts.Offer(visit.Series.Ref, visit.Invitation),
            visit.Now
        );
        return visit.Sign(Page.Ok<WorkshopStartView>(model));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var draft = await drafts.BeginAsync(
            visit.Series.Ref,
            visit.Invitation,
            form.Line(VisitorField),
            begun => Fill(begun, visit, form),
            cancellationToken
        );
        return Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.SessionName));
    }

    // What was typed on a page that was refused comes along.
    private static BookingDraft Fill(BookingDraft begun, WorkshopVisit visit, PostedForm form) =>
        begun with
        {
            Session = visit
                .Sessions.FirstOrDefault(session => session.Code == form.Line(SessionChoiceModel.Field))
                ?.Code,
            Person = form.Has("name") || form.Has("email") ? PersonForm.Read(form).Cut() : null,
        };
}
