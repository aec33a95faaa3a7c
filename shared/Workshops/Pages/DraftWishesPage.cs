using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Ranks the full sessions that somebody would wait for.</summary>
internal sealed class DraftWishesPage(DraftDoor door, BookingDrafts drafts) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftDoor.Route + WorkshopPaths.WaitingName;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            (visit, draft) =>
                Task.FromResult<IResult>(visit.Sign(Page.Ok<WishesView>(ModelOf(visit, draft, draft.Wishes)))),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            async (visit, draft) =>
            {
                var chosen = Wishes.Read(form, ModelOf(visit, draft, []));
                if (Wishes.Errors(chosen) is { Count: > 0 } errors)
                {
                    return visit.Sign(Page.Invalid<WishesView>(ModelOf(visit, draft, chosen), errors));
                }

                var kept = draft with { Session = null, Wishes = [.. chosen.Where(value => value.Length > 0)] };
                await drafts.KeepAsync(visit.Series.Ref, visit.Invitation, kept, cancellationToken);
                return Page.SeeOther(
                    visit.Paths.Of(draft, draft.Person is null ? WorkshopPaths.PersonName : WorkshopPaths.CheckName)
                );
            },
            cancellationToken
        );

    private static WishesModel ModelOf(WorkshopVisit visit, BookingDraft draft, IReadOnlyList<string> chosen) =>
        Wishes.Model(
            visit.Sessions,
            null,
            chosen,
            visit.Paths.Of(draft, WorkshopPaths.SessionName),
            visit.Paths.Start,
            visit.Now
        );
}
