using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Chooses a session for somebody who is to be booked.</summary>
internal sealed class DraftSessionPage(DraftAccess access) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.SessionName;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        access.OpenAsync(
            request,
            visit => Task.FromResult<IResult>(visit.At.Sign(Page.Ok<SessionChoiceView>(ModelOf(visit)))),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        access.KeepAsync(
            request,
            form,
            visit =>
            {
                var model = ModelOf(visit);
                if (SessionChoice.Read(form, model) is not { } chosen)
                {
                    return new(null, visit.At.Sign(Page.Invalid<SessionChoiceView>(model, SessionChoice.Errors)));
                }

                if (chosen == SessionChoiceModel.Wait)
                {
                    return new(null, Page.SeeOther(visit.PathOf(WorkshopPaths.WaitingName)));
                }

                var kept = visit.Draft with { Session = chosen, Wishes = [] };
                var next = kept.Person is null ? WorkshopPaths.PersonName : WorkshopPaths.CheckName;
                return new(kept, Page.SeeOther(visit.PathOf(next)));
            },
            cancellationToken
        );

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
