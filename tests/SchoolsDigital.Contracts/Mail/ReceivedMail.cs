namespace SchoolsDigital.Contracts.Mail;

/// <summary>A mail as an independent program reads it at the other end.</summary>
/// <param name="From">Who it is from.</param>
/// <param name="ReplyTo">Where answers go, where that is said.</param>
/// <param name="To">Everybody whom the mail names as its recipient.</param>
/// <param name="Subject">The subject.</param>
/// <param name="MessageId">The Message-ID.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML.</param>
/// <param name="Headers">All headers, unfolded, by their names in lower case.</param>
/// <param name="Attachments">The files.</param>
public sealed record ReceivedMail(
    ReceivedMailbox From,
    ReceivedMailbox? ReplyTo,
    IReadOnlyList<ReceivedMailbox> To,
    string Subject,
    string MessageId,
    string Text,
    string Html,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyList<ReceivedAttachment> Attachments
);
