using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.Stopping;

/// <summary>Stops invitations to workshops to the contact of a link. Looking at the page does not, since mail scanners do that too.</summary>
internal sealed class StopPage(WorkshopStops stops) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/workshops-stop/{series}/{link}";

    /// <inheritdoc/>
    public static bool TakesOneClick => true;

    /// <summary>The page's own address.</summary>
    public static string PathOf(PageRequest request) =>
        $"/{request["authority"]}/workshops-stop/{request["series"]}/{Uri.EscapeDataString(request.Link)}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, isToStop: false, cancellationToken);

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        AnswerAsync(request, isToStop: true, cancellationToken);

    // The answer to the form is the page itself: mail providers that press the button do not follow a redirect.
    private async Task<IResult> AnswerAsync(PageRequest request, bool isToStop, CancellationToken cancellationToken)
    {
        var (series, contact, refusal) = await stops.FindAsync(request, cancellationToken);
        if (series is null)
        {
            return refusal!;
        }

        // Whoever has been removed from the contacts is not written to any more in any case.
        var isStopped = isToStop;
        if (contact is not null)
        {
            if (isToStop)
            {
                await stops.StopAsync(series, contact, cancellationToken);
            }

            isStopped = await stops.IsStoppedAsync(series, contact, cancellationToken);
        }

        var model = new StopModel(series.Authority.Name, isStopped, UndoStopPage.PathOf(request));
        return Page.Ok<StopView>(model) with { Site = WorkshopSite.Of(series) };
    }
}
