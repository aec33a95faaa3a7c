using SchoolsDigital.Consultations.Rounds;

namespace SchoolsDigital.Invitations.Links;

/// <summary>The web addresses that stand in mails.</summary>
/// <param name="links">Signs them.</param>
/// <param name="service">Where the service is reached from outside.</param>
public sealed class LinkAddresses(SignedLinks links, Uri service)
{
    // A deadline may be moved while links are in people's inboxes; the pages know when the survey is really over.
    private static readonly TimeSpan Spare = TimeSpan.FromDays(180);

    /// <summary>Where somebody answers from an invitation.</summary>
    public Uri OfSurvey(Round round, Invitation invitation) =>
        Address(
            round,
            invitation.Purpose == LinkPurpose.SchoolSurvey ? "school" : "survey",
            invitation.Link,
            invitation.Purpose
        );

    /// <summary>Where a recipient reads the report.</summary>
    public Uri OfReport(Round round, LinkId link) => Address(round, "report", link, LinkPurpose.Report);

    /// <summary>Where the recipient of an invitation stops further mail.</summary>
    public Uri OfUnsubscribe(Round round, Invitation invitation) =>
        Address(round, "unsubscribe", invitation.Link, LinkPurpose.Unsubscribe);

    private Uri Address(Round round, string page, LinkId link, LinkPurpose purpose) =>
        new(service, $"/{round.Ref.Authority}/{page}/{links.Create(link, purpose, round.ClosesAt + Spare)}");
}
