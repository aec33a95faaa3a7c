using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Links;

/// <summary>The web addresses that stand in mails.</summary>
/// <param name="links">Signs them.</param>
/// <param name="service">Where the service is reached from outside.</param>
public sealed class LinkAddresses(SignedLinks links, Uri service)
{
    // A deadline may be moved while links are in people's inboxes; the pages know when the survey is really over.
    private static readonly TimeSpan Spare = TimeSpan.FromDays(180);

    /// <summary>Where the service is reached from outside.</summary>
    public Uri Service => service;

    /// <summary>The address of a link that stands in a mail.</summary>
    /// <exception cref="ArgumentException">It is of a purpose or has an id that no link has.</exception>
    public Uri Of(MailLink link)
    {
        var id =
            LinkId.TryParse(link.Id)
            ?? throw new ArgumentException($"\"{link.Id}\" is not what a link stands for.", nameof(link));
        var signed = links.Create(id, Enum.Parse<LinkPurpose>(link.Purpose), link.ExpiresAt);
        return new(service, $"{link.Before}{signed}{link.After}");
    }

    /// <summary>Where somebody answers from an invitation.</summary>
    public Uri OfSurvey(Round round, Invitation invitation) => Of(ToSurvey(round, invitation));

    /// <summary>The same, for a mail.</summary>
    public static MailLink ToSurvey(Round round, Invitation invitation) =>
        To(
            round,
            invitation.Purpose == LinkPurpose.SchoolSurvey ? "school" : "survey",
            invitation.Link,
            invitation.Purpose
        );

    /// <summary>Where a recipient reads the report.</summary>
    public static MailLink ToReport(Round round, LinkId link) => To(round, "report", link, LinkPurpose.Report);

    /// <summary>Where the recipient of an invitation stops further mail.</summary>
    public static MailLink ToUnsubscribe(Round round, Invitation invitation) =>
        To(round, "unsubscribe", invitation.Link, LinkPurpose.Unsubscribe);

    private static MailLink To(Round round, string page, LinkId link, LinkPurpose purpose) =>
        new($"{purpose}", $"{link}", round.ClosesAt + Spare, $"/{round.Ref.Authority}/{page}/");
}
