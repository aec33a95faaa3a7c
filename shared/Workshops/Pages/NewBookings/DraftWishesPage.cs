using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Choices;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>Ranks the full sessions that somebody would wait for.</summary>
internal sealed class DraftWishesPage(DraftAccess access) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.WaitingName;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.OpenAsync(request, cancellationToken);
        return visit is null ? elsewhere! : visit.At.Sign(Page.Ok<WishesView>(ModelOf(visit, visit.Draft.Wishes)));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, elsewhere) = await access.TakeAsync(request, form, cancellationToken);
        if (visit is null)
        {
            return elsewhere!;
        }

        var chosen = Wishes.Read(form, ModelOf(visit, []));
        if (Wishes.Errors(chosen) is { Count: > 0 } errors)
        {
            var page = visit.At.Sign(Page.Invalid<WishesView>(ModelOf(visit, chosen), errors));
            return await access.KeepAsync(visit, form, null, page, cancellationToken);
        }

        var kept = visit.Draft with { Session = null, Wishes = [.. chosen.Where(value => value.Length > 0)] };
        var next = Page.SeeOther(visit.PathOf(visit.AfterSession));
        return await access.KeepAsync(visit, form, kept, next, cancellationToken);
    }

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
