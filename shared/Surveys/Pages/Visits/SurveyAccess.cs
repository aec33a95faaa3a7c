using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Surveys.Pages.Steps;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Surveys.Pages.Visits;

/// <summary>
/// Looks at a link and says whether its holder may answer now. A link that is not of the authority in the path looks like
/// any other bad link, whether or not there is such an authority.
/// </summary>
internal sealed class SurveyAccess(
    SignedLinks links,
    InvitationStore invitations,
    RoundFiles rounds,
    InvitedSchoolStore schools,
    TimeProvider clock
)
{
    private const string AuthorityParameter = "authority";

    /// <summary>Lets the holder of a link in, or gives the page that says why not. One of the two is null.</summary>
    public async Task<(SurveyVisit? Visit, PageResult? Refusal)> OpenAsync(
        PageRequest request,
        LinkPurpose purpose,
        CancellationToken cancellationToken
    )
    {
        var (found, refusal) = await FindAsync(request, purpose, cancellationToken);
        if (found is null)
        {
            return (null, refusal);
        }

        var round = new RoundRef(found.Authority, found.Target.Round);
        if (await rounds.FindAsync(round, cancellationToken) is not { } file)
        {
            return (null, Page.LinkNotValid());
        }

        var school = await schools.FindAsync(round, found.Target.Urn, cancellationToken);
        // Paper takes its time: what a coordinator enters from it is taken for as long as the round is open.
        var isOpen =
            file.Round.State == RoundState.Open
            && (school is null || clock.GetUtcNow() < school.ClosesAt || found.Target.Entered is not null);
        if (!isOpen)
        {
            return (null, SurveyProblems.Of(file, school));
        }

        var isShared = purpose == LinkPurpose.SchoolSurvey;
        var addresses = new SurveyAddresses(found.Authority, request.Link);
        return school is null
            ? (null, Page.LinkNotValid())
            : (new(file, school, found.Link, found.Target, addresses) { IsShared = isShared }, null);
    }

    /// <summary>Where a link leads, whatever the state of its round; or the page that says that it leads nowhere.</summary>
    internal async Task<(FoundLink? Found, PageResult? Refusal)> FindAsync(
        PageRequest request,
        LinkPurpose purpose,
        CancellationToken cancellationToken
    )
    {
        var reading = links.Read(request.Link, purpose);
        var authority = request[AuthorityParameter];
        return
            reading.Id is { } link
            && Codes.AreGood(authority)
            && await invitations.FindTargetAsync(authority, link, cancellationToken) is { } target
            ? (new(authority, link, target), null)
            : (null, Page.LinkNotValid(reading.HasExpired));
    }
}
