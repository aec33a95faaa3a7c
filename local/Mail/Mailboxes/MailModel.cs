namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>What the page of a mail shows.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Addresses">Where the mailbox is.</param>
public sealed record MailModel(OpenedMail Mail, MailboxAddresses Addresses);
