using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>A mail to be put into the outbox.</summary>
/// <param name="Key">Which mail it is.</param>
/// <param name="Address">Where it goes, as it was typed. A mail to what is no address is Failed from the start.</param>
/// <param name="Name">The name shown with the address.</param>
/// <param name="Values">What fills the body's placeholders.</param>
/// <param name="Links">What fills the others, each with an address that is built when the mail is sent and kept nowhere.</param>
public sealed record OutboxMail(
    OutboxKey Key,
    string Address,
    string? Name,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, MailLink>? Links = null
);
