using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Mail.Sending;

/// <summary>One recipient of a batch.</summary>
/// <param name="Id">The outbox id: opaque, one line, without personal data. Results and delivery events come back under it.</param>
/// <param name="To">Where the mail goes.</param>
/// <param name="Values">What fills the placeholders. Raw text: it is encoded as it is filled in.</param>
public sealed record MailRecipient(string Id, Mailbox To, IReadOnlyDictionary<string, string> Values);
