using Microsoft.AspNetCore.Http;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Stops invitations to workshops to the contact of a link. Looking at the page does not, since mail scanners do that too.</summary>
internal sealed class StopPage(WorkshopAccess access, ContactStore contacts, Suppressions suppressions) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/workshops-stop/{series}/{link}";

    /// <inheritdoc/>
    public static bool NeedsToken => false;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, isDone: false, cancellationToken);

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        AnswerAsync(request, isDone: true, cancellationToken);

    // The answer to the form is the page itself: mail providers that press the button do not follow a redirect.
    private async Task<IResult> AnswerAsync(PageRequest request, bool isDone, CancellationToken cancellationToken)
    {
        var (series, invitation, refusal) = await access.FindAsync(request, LinkPurpose.Unsubscribe, cancellationToken);
        if (series is null || invitation is null)
        {
            return refusal!;
        }

        if (isDone)
        {
            await StopAsync(series, invitation, cancellationToken);
        }

        return Page.Ok<StopView>(new StopModel(series.Authority.Name, isDone)) with
        {
            Site = WorkshopSite.Of(series),
        };
    }

    private async Task StopAsync(
        WorkshopSeries series,
        SeriesInvitation invitation,
        CancellationToken cancellationToken
    )
    {
        var known = await contacts.ReadAsync(series.Ref.Authority, cancellationToken);
        // Whoever has been deleted from the contacts is not written to any more in any case.
        if (known.Find(invitation.ContactId) is { } contact)
        {
            await suppressions.AddAsync(
                series.Ref.Authority,
                WorkshopMailBodies.Group,
                contact.Email,
                SuppressionReason.Unsubscribed,
                cancellationToken
            );
        }
    }
}
