using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>A mail as it lies in somebody's inbox.</summary>
/// <param name="Key">Which mail it is.</param>
/// <param name="Link">The path of the link in it.</param>
/// <param name="Unsubscribe">The path of the link that stops such mail.</param>
public sealed record ReceivedMail(OutboxKey Key, string Link, string Unsubscribe)
{
    /// <summary>The school's URN and the number of the invitation.</summary>
    public (int Urn, int Invitation) Recipient =>
        Key.Recipient.Split('-') is [var urn, var number] ? (int.Parse(urn), int.Parse(number)) : default;

    /// <summary>Whether the link is one to pass on to colleagues.</summary>
    public bool IsForTheSchool => Link.Contains("/school/", StringComparison.Ordinal);
}
