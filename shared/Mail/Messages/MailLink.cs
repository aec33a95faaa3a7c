namespace SchoolsDigital.Mail.Messages;

/// <summary>
/// A link in a mail as the outbox keeps it: all that its address is built from when the mail is sent, and nothing that
/// opens a page before it is signed.
/// </summary>
/// <param name="Purpose">What it lets its holder do, in the words of the code that builds it.</param>
/// <param name="Id">What it stands for.</param>
/// <param name="ExpiresAt">When it ends (UTC).</param>
/// <param name="Before">The path up to the signed part.</param>
/// <param name="After">The path after the signed part.</param>
public sealed record MailLink(string Purpose, string Id, DateTimeOffset ExpiresAt, string Before, string After = "")
{
    /// <summary>What stands in its place where somebody else than the recipient reads the mail.</summary>
    internal const string TakenOut = "(link taken out)";

    /// <summary>The values that fill a mail's placeholders: its texts, and its links as somebody writes them.</summary>
    internal static IReadOnlyDictionary<string, string> Fill(
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, MailLink> links,
        Func<MailLink, string> write
    ) =>
        links.Count == 0
            ? texts
            : texts.Concat(links.Select(link => KeyValuePair.Create(link.Key, write(link.Value)))).ToDictionary();
}
