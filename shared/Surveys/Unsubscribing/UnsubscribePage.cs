using Microsoft.AspNetCore.Http;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Unsubscribing;

/// <summary>
/// Stops mail about surveys to the person of a link, whatever the state of the round. Looking at the page does not, since
/// mail scanners do that too.
/// </summary>
internal sealed class UnsubscribePage(Subscribers subscribers, Unsubscribes unsubscribes) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/unsubscribe/{link}";

    /// <summary>The page's own address.</summary>
    public static string PathOf(PageRequest request) =>
        $"/{request["authority"]}/unsubscribe/{Uri.EscapeDataString(request.Link)}";

    /// <inheritdoc/>
    public static bool TakesOneClick => true;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, isToStop: false, cancellationToken);

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        AnswerAsync(request, isToStop: true, cancellationToken);

    // The answer to the form is the page itself: mail providers that press the button do not follow a redirect.
    private async Task<IResult> AnswerAsync(PageRequest request, bool isToStop, CancellationToken cancellationToken)
    {
        var (subscriber, refusal) = await subscribers.FindAsync(request, cancellationToken);
        if (subscriber is null)
        {
            return refusal!;
        }

        // Whoever has been removed from the contacts is not written to any more in any case.
        var isStopped = isToStop;
        if (subscriber.Contact is { } contact)
        {
            var authority = subscriber.File.Round.Ref.Authority;
            if (isToStop)
            {
                await unsubscribes.StopAsync(authority, contact.Email, cancellationToken);
            }

            isStopped = await unsubscribes.IsStoppedAsync(authority, contact.Email, cancellationToken);
        }

        var model = new UnsubscribeModel(subscriber.Authority, isStopped, ResubscribePage.PathOf(request));
        return Page.Ok<UnsubscribeView>(model) with { Site = SurveySite.Of(subscriber.File.Consultation) };
    }
}
