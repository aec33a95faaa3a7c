using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>A mail that somebody got.</summary>
/// <param name="Key">Which mail it is.</param>
/// <param name="Link">The path of the link in it.</param>
/// <param name="Unsubscribe">The path by which they stop further mail; null where it has none.</param>
internal sealed record Letter(OutboxKey Key, string Link, string? Unsubscribe)
{
    public bool IsForTheSchool => Link.Contains("/school/", StringComparison.Ordinal);

    public int Urn => int.Parse(Key.Recipient.Split('-')[0]);

    public int Invitation => int.Parse(Key.Recipient.Split('-')[1]);
}
