using Microsoft.AspNetCore.Http;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Unsubscribing;

/// <summary>Lets mail about surveys go again to a person who has stopped it. Unlike stopping it, that takes our own form.</summary>
internal sealed class ResubscribePage(Subscribers subscribers, Unsubscribes unsubscribes) : IFormPage
{
    private const string Undo = "/undo";

    /// <inheritdoc/>
    public static string Route => UnsubscribePage.Route + Undo;

    /// <summary>The page's own address.</summary>
    public static string PathOf(PageRequest request) => UnsubscribePage.PathOf(request) + Undo;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (subscriber, refusal) = await subscribers.FindAsync(request, cancellationToken);
        if (subscriber is null)
        {
            return refusal!;
        }

        if (subscriber.Contact is not { } contact)
        {
            return Show<NoContactView>(subscriber, request, isStopped: true);
        }

        var authority = subscriber.File.Round.Ref.Authority;
        return Show<ResubscribeView>(
            subscriber,
            request,
            await unsubscribes.IsStoppedAsync(authority, contact.Email, cancellationToken)
        );
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (subscriber, refusal) = await subscribers.FindAsync(request, cancellationToken);
        if (subscriber is null)
        {
            return refusal!;
        }

        if (subscriber.Contact is { } contact)
        {
            await unsubscribes.UndoAsync(
                subscriber.File.Round.Ref.Authority,
                contact.Email,
                Unsubscribes.Themselves,
                "they have asked for it on the page by which they had unsubscribed.",
                cancellationToken
            );
        }

        return Page.SeeOther(PathOf(request));
    }

    private static PageResult Show<TView>(Subscriber subscriber, PageRequest request, bool isStopped)
        where TView : PageView<UnsubscribeModel>
    {
        var model = new UnsubscribeModel(subscriber.Authority, isStopped, UnsubscribePage.PathOf(request));
        return Page.Ok<TView>(model) with { Site = SurveySite.Of(subscriber.File.Consultation) };
    }
}
