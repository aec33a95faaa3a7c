using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>
/// Gives personal links to those who come through a school's link. The page that is shown already holds the link that
/// pressing its button will make good, so that pressing it twice makes one.
/// </summary>
internal sealed class ColleagueLinks(
    InvitationStore invitations,
    ResponseStore responses,
    SignedLinks links,
    LinkAddresses addresses
)
{
    /// <summary>A link that is worth nothing yet. Changes nothing.</summary>
    public async Task<string> OfferAsync(SurveyVisit visit, CancellationToken cancellationToken)
    {
        var offered = await invitations.OfferColleagueAsync(visit.Round, visit.School.Urn, cancellationToken);
        return addresses.OfSurvey(visit.File.Round, offered).Segments[^1];
    }

    /// <summary>Makes an offered link good and returns where it leads, the same however often the offer is taken.</summary>
    public async Task<Uri> TakeAsync(SurveyVisit visit, string offer, CancellationToken cancellationToken)
    {
        var invitation =
            links.TryRead(offer, LinkPurpose.Survey) is { } link && !await IsInUseAsync(visit, link, cancellationToken)
                ? await invitations.AddColleagueAsync(visit.Round, visit.School.Urn, link, cancellationToken)
                : null;
        invitation ??= await invitations.AddColleagueAsync(visit.Round, visit.School.Urn, null, cancellationToken);
        return addresses.OfSurvey(visit.File.Round, invitation!);
    }

    /// <summary>Where the link leads that a device remembers; null where it is not one of this school's colleagues.</summary>
    public async Task<Uri?> FindAsync(SurveyVisit visit, string? remembered, CancellationToken cancellationToken) =>
        links.TryRead(remembered, LinkPurpose.Survey) is { } link
        && await invitations.FindTargetAsync(visit.Round.Authority, link, cancellationToken) is { } target
        && (target.Round, target.Urn) == (visit.Round.Round, visit.School.Urn)
        && await FindColleagueAsync(visit, target, cancellationToken) is { } colleague
            ? addresses.OfSurvey(visit.File.Round, colleague)
            : null;

    /// <summary>The invitation of a visitor who came through the school's link; null for anybody else.</summary>
    public Task<Invitation?> InvitationOfAsync(SurveyVisit visit, CancellationToken cancellationToken) =>
        FindColleagueAsync(visit, visit.Target, cancellationToken);

    /// <summary>The link of such a visitor in full; null for anybody else.</summary>
    public async Task<Uri?> LinkOfAsync(SurveyVisit visit, CancellationToken cancellationToken) =>
        await InvitationOfAsync(visit, cancellationToken) is { } colleague
            ? addresses.OfSurvey(visit.File.Round, colleague)
            : null;

    // Contacts have their link in a mail, and what a coordinator enters is nobody's to come back to.
    private async Task<Invitation?> FindColleagueAsync(
        SurveyVisit visit,
        LinkTarget target,
        CancellationToken cancellationToken
    ) =>
        await invitations.FindAsync(visit.Round, target, cancellationToken)
            is { ContactId: null, Entered: null } colleague
            ? colleague
            : null;

    // A page that one colleague left open must not lead the next one to the answers of the first.
    private async Task<bool> IsInUseAsync(SurveyVisit visit, LinkId link, CancellationToken cancellationToken) =>
        await responses.FindAsync(visit.Round, visit.School, link, cancellationToken) is not null;
}
