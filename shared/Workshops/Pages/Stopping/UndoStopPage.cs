using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.Stopping;

/// <summary>Lets invitations to workshops go again to a contact who has stopped them. Unlike stopping them, that takes our own form.</summary>
internal sealed class UndoStopPage(WorkshopStops stops) : IFormPage
{
    private const string Undo = "/undo";

    /// <inheritdoc/>
    public static string Route => StopPage.Route + Undo;

    /// <summary>The page's own address.</summary>
    public static string PathOf(PageRequest request) => StopPage.PathOf(request) + Undo;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (series, contact, refusal) = await stops.FindAsync(request, cancellationToken);
        if (series is null)
        {
            return refusal!;
        }

        var isStopped = contact is null || await stops.IsStoppedAsync(series, contact, cancellationToken);
        var model = new StopModel(series.Authority.Name, isStopped, StopPage.PathOf(request));
        var page = contact is null ? Page.Ok<NoContactView>(model) : Page.Ok<UndoStopView>(model);
        return page with { Site = WorkshopSite.Of(series) };
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (series, contact, refusal) = await stops.FindAsync(request, cancellationToken);
        if (series is null)
        {
            return refusal!;
        }

        if (contact is not null)
        {
            await stops.UndoAsync(series, contact, cancellationToken);
        }

        return Page.SeeOther(PathOf(request));
    }
}
