using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Pages.Choices;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>Chooses a session for somebody who is to be booked.</summary>
internal sealed class DraftSessionPage(DraftAccess access) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.SessionName;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.OpenAsync(request, cancellationToken);
        return visit is null ? elsewhere! : visit.At.Sign(Page.Ok<SessionChoiceView>(ModelOf(visit)));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.TakeAsync(request, form, cancellationToken);
        if (visit is null)
        {
            return elsewhere!;
        }

        var model = ModelOf(visit);
        if (SessionChoice.Read(form, model) is not { } chosen)
        {
            var page = visit.At.Sign(Page.Invalid<SessionChoiceView>(model, SessionChoice.Errors));
            return await access.KeepAsync(visit, form, null, page, cancellationToken);
        }

        if (chosen == SessionChoiceModel.Wait)
        {
            var waiting = Page.SeeOther(visit.PathOf(WorkshopPaths.WaitingName));
            return await access.KeepAsync(visit, form, null, waiting, cancellationToken);
        }

        var kept = visit.Draft with { Session = chosen, Wishes = [] };
        var next = Page.SeeOther(visit.PathOf(visit.AfterSession));
        return await access.KeepAsync(visit, form, kept, next, cancellationToken);
    }

    private static SessionChoiceModel ModelOf(DraftVisit visit) =>
        SessionChoice.Model(
            visit.At.Sessions,
            null,
            visit.Draft.Wishes.Count > 0 ? SessionChoiceModel.Wait : visit.Draft.Session,
            visit.At.Paths.Start,
            visit.At.Paths.Start,
            visit.At.Now,
            visit.Shown
        );
}
