using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Chooses a session for somebody who is to be booked.</summary>
internal sealed class DraftSessionPage(DraftDoor door, BookingDrafts drafts) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftDoor.Route + WorkshopPaths.SessionName;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            (visit, draft) => Task.FromResult<IResult>(visit.Sign(Page.Ok<SessionChoiceView>(ModelOf(visit, draft)))),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            async (visit, draft) =>
            {
                var model = ModelOf(visit, draft);
                if (SessionChoice.Read(form, model) is not { } chosen)
                {
                    return visit.Sign(Page.Invalid<SessionChoiceView>(model, SessionChoice.Errors));
                }

                if (chosen == SessionChoiceModel.Wait)
                {
                    return Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.WaitingName));
                }

                var kept = draft with { Session = chosen, Wishes = [] };
                await drafts.KeepAsync(visit.Series.Ref, visit.Invitation, kept, cancellationToken);
                return Page.SeeOther(
                    visit.Paths.Of(draft, draft.Person is null ? WorkshopPaths.PersonName : WorkshopPaths.CheckName)
                );
            },
            cancellationToken
        );

    private static SessionChoiceModel ModelOf(WorkshopVisit visit, BookingDraft draft) =>
        SessionChoice.Model(
            visit.Sessions,
            null,
            draft.Wishes.Count > 0 ? SessionChoiceModel.Wait : draft.Session,
            visit.Paths.Start,
            visit.Paths.Start,
            visit.Now
        );
}
