using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;
using SendGrid.Helpers.Mail;

namespace SchoolsDigital.Functions.Mail;

/// <summary>Writes a request in SendGrid's own types: no click or open is tracked, and no link is changed.</summary>
internal static class SendGridLetter
{
    /// <summary>The one custom argument. SendGrid keeps it for good and shows it to its staff, so it is opaque.</summary>
    public const string OutboxArgument = "outbox";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("(),:;<>@[]\"\\");

    /// <summary>The message of a request.</summary>
    public static SendGridMessage Write(MailBatch batch, SendGridRequest request)
    {
        var (template, envelope) = (batch.Template, batch.Body.Envelope);
        var filled = request.IsFilled ? template.Fill(request.Recipients[0].Values) : null;
        return new()
        {
            From = new(envelope.From.Address, envelope.From.Name),
            ReplyTo = envelope.ReplyTo is { } reply ? new(reply.Address, reply.Name) : null,
            Personalizations = [.. request.Recipients.Select(to => Personalize(template, to, request.IsFilled))],
            Contents =
            [
                new("text/plain", filled?.Text ?? SendGridTags.Text(template)),
                new("text/html", filled?.Html ?? SendGridTags.Html(template)),
            ],
            Attachments = envelope.Attachments is { Count: > 0 } files ? [.. files.Select(Attach)] : null,
            Categories = [envelope.Category],
            TrackingSettings = new()
            {
                ClickTracking = new() { Enable = false, EnableText = false },
                OpenTracking = new() { Enable = false },
                SubscriptionTracking = new() { Enable = false },
            },
        };
    }

    /// <summary>
    /// A name as SendGrid takes it beside a recipient's address. One with a comma or a bracket has to be quoted, or part of
    /// the name is taken for the address and the mail is lost.
    /// </summary>
    internal static string? NameOf(Mailbox to) =>
        to.Name is { } name && name.AsSpan().ContainsAny(NeedQuotes)
            ? $"\"{name.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""
            : to.Name;

    private static Personalization Personalize(MailTemplate template, MailRecipient to, bool isFilled) =>
        new()
        {
            Tos = [new(to.To.Address, NameOf(to.To))],
            Subject = template.Subject.Fill(PlaceholderEncoding.Line, to.Values),
            Headers = Headers(template, to),
            Substitutions = isFilled ? null : SendGridTags.Fill(template, to),
            CustomArgs = new() { [OutboxArgument] = to.Id },
        };

    private static Dictionary<string, string> Headers(MailTemplate template, MailRecipient to)
    {
        var envelope = template.Body.Envelope;
        var headers = new Dictionary<string, string>
        {
            ["Message-ID"] = $"<{IdFor(to.Id)}@{envelope.From.Domain}>",
            ["Auto-Submitted"] = "auto-generated",
        };
        if (template.UnsubscribeLink is { } link)
        {
            var write = envelope.Unsubscribe?.Mailbox is { } mailbox ? $", <mailto:{mailbox.Address}>" : "";
            headers["List-Unsubscribe"] = $"<{link.Fill(PlaceholderEncoding.Line, to.Values)}>{write}";
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        return headers;
    }

    private static Attachment Attach(MailAttachment file) =>
        new()
        {
            Content = Convert.ToBase64String(file.Content.Span),
            Type = TypeOf(file.ContentType),
            Filename = file.FileName,
            Disposition = "attachment",
        };

    // SendGrid refuses a content type with a charset, and adds UTF-8 itself; a calendar's method it lets through.
    private static string TypeOf(string contentType) =>
        string.Join(
            "; ",
            contentType
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where((part, place) => place == 0 || part.StartsWith("method=", StringComparison.OrdinalIgnoreCase))
        );

    private static string IdFor(string outboxId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(outboxId)).AsSpan(0, 16));
}
