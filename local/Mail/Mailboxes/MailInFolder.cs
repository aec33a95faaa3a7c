namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>A mail as the mailbox lists it.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="To">Whom it is to.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Sent">When it was sent, as the mail says.</param>
/// <param name="Kind">What kind of mail it is, such as a reminder.</param>
public sealed record MailInFolder(string Name, string To, string Subject, string Sent, string Kind)
{
    internal static MailInFolder Of(string name, MailHeaders headers) =>
        new(
            name,
            headers["To"],
            headers["Subject"],
            headers["Date"].Replace(" +0000", " GMT", StringComparison.Ordinal),
            headers["X-Mail-Category"].Split('.')[^1]
        );
}
