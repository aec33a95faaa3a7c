using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Drafts;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Ranks the full sessions that somebody would wait for.</summary>
internal sealed class DraftWishesPage(DraftAccess access) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.WaitingName;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        access.OpenAsync(
            request,
            visit => Task.FromResult<IResult>(visit.At.Sign(Page.Ok<WishesView>(ModelOf(visit, visit.Draft.Wishes)))),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        access.KeepAsync(
            request,
            form,
            visit =>
            {
                var chosen = Wishes.Read(form, ModelOf(visit, []));
                if (Wishes.Errors(chosen) is { Count: > 0 } errors)
                {
                    return new(null, visit.At.Sign(Page.Invalid<WishesView>(ModelOf(visit, chosen), errors)));
                }

                var kept = visit.Draft with { Session = null, Wishes = [.. chosen.Where(value => value.Length > 0)] };
                var next = kept.Person is null ? WorkshopPaths.PersonName : WorkshopPaths.CheckName;
                return new(kept, Page.SeeOther(visit.PathOf(next)));
            },
            cancellationToken
        );

    private static WishesModel ModelOf(DraftVisit visit, IReadOnlyList<string> chosen) =>
        Wishes.Model(
            visit.At.Sessions,
            null,
            chosen,
            visit.PathOf(WorkshopPaths.SessionName),
            visit.At.Paths.Start,
            visit.At.Now,
            visit.Shown
        );
}
