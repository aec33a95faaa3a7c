namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>What the mailbox shows.</summary>
/// <param name="Mails">The mails of the page.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Addresses">Where the mailbox is.</param>
public sealed record MailboxModel(IReadOnlyList<MailInFolder> Mails, int Page, int Pages, MailboxAddresses Addresses);
