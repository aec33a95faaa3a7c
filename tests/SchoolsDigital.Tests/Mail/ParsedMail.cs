using System.Text.Json;
using SchoolsDigital.Contracts.Mail;

namespace SchoolsDigital.Tests.Mail;

/// <summary>What the mail server or the mail parser of the tests says about one mail.</summary>
public sealed record ParsedMail(
    ReceivedMailbox From,
    ReceivedMailbox? ReplyTo,
    IReadOnlyList<ReceivedMailbox> To,
    string Subject,
    string MessageId,
    DateTimeOffset Date,
    string Text,
    string Html,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyList<ReceivedAttachment> Attachments,
    bool IsAscii,
    int LongestLine,
    int StrayLineBreaks,
    string? FileName,
    string? EnvelopeFrom,
    IReadOnlyList<string>? EnvelopeTo,
    bool Encrypted,
    string? User,
    int Connection,
    string? Hash
)
{
    public ReceivedMail Received => new(From, ReplyTo, To, Subject, MessageId, Text, Html, Headers, Attachments);

    public static ParsedMail Read(string json) =>
        JsonSerializer.Deserialize<ParsedMail>(json, JsonSerializerOptions.Web)!;
}
