using Microsoft.AspNetCore.Http;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>
/// Stops mail about surveys to the person of a link, whatever the state of the round. Looking at the page does not, since
/// mail scanners do that too.
/// </summary>
internal sealed class UnsubscribePage(
    SurveyAccess access,
    RoundFiles rounds,
    InvitationStore invitations,
    ContactStore contacts,
    Suppressions suppressions
) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/unsubscribe/{link}";

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
        var (found, refusal) = await access.FindAsync(request, LinkPurpose.Unsubscribe, cancellationToken);
        if (found is null || await rounds.FindAsync(found.Round, cancellationToken) is not { } file)
        {
            return refusal ?? Page.LinkNotValid();
        }

        if (isDone)
        {
            await StopAsync(found, cancellationToken);
        }

        var model = new UnsubscribeModel(file.Consultation.Authority.Name, isDone);
        return Page.Ok<UnsubscribeView>(model) with { Site = SurveySite.Of(file.Consultation) };
    }

    private async Task StopAsync(FoundLink found, CancellationToken cancellationToken)
    {
        var invitation = await invitations.FindAsync(found.Round, found.Target, cancellationToken);
        var all = await contacts.FindAsync(found.Authority, found.Target.Urn, cancellationToken);
        // Whoever has been deleted from the contacts is not written to any more in any case.
        if (all.FirstOrDefault(contact => contact.Id == invitation?.ContactId) is { } contact)
        {
            await suppressions.AddAsync(
                found.Authority,
                RoundMailBodies.Group,
                contact.Email,
                SuppressionReason.Unsubscribed,
                cancellationToken
            );
        }
    }
}
