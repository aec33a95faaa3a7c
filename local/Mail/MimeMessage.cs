using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Mail;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// One recipient's mail as it goes over the wire, the same bytes for the same input. MailMessage cannot make it: that
/// takes its Date from the computer's clock, which is wrong in a rehearsal, and its boundaries from chance.
/// </summary>
internal static class MimeMessage
{
    /// <summary>How mails say when they were sent, in UTC.</summary>
    public const string DateFormat = "ddd, dd MMM yyyy HH:mm:ss '+0000'";

    private const int Base64Line = 76;

    /// <summary>Writes the mail, lines ending in CRLF, all ASCII.</summary>
    public static byte[] Write(MailBatch batch, MailRecipient recipient, DateTimeOffset date)
    {
        var envelope = batch.Body.Envelope;
        var mail = batch.Template.Fill(recipient.Values);
        var id = IdFor(recipient.Id);
        var target = new StringBuilder(mail.Text.Length + (mail.Html.Length * 2) + 2_048);

        var headers = new MimeHeaders(target)
            .Add("Date", date.ToUniversalTime().ToString(DateFormat))
            .AddMailbox("From", envelope.From)
            .AddMailbox("To", recipient.To)
            .AddText("Subject", mail.Subject)
            .Add("Message-ID", $"<{id}@{envelope.From.Domain}>")
            .Add("MIME-Version", "1.0")
            .Add("Auto-Submitted", "auto-generated")
            .Add("X-Mail-Category", envelope.Category)
            .Add("X-Outbox-Id", recipient.Id);
        if (envelope.ReplyTo is { } replyTo)
        {
            headers.AddMailbox("Reply-To", replyTo);
        }

        if (mail.UnsubscribeLink is { } link)
        {
            var write = envelope.Unsubscribe?.Mailbox is { } mailbox ? $", <mailto:{mailbox.Address}>" : "";
            headers
                .Add("List-Unsubscribe", $"<{link}>{write}")
                .Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        AppendBody(target, mail, envelope.Attachments ?? [], id);
        return Encoding.ASCII.GetBytes(target.ToString());
    }

    /// <summary>An id that depends on the outbox id alone, so that a mail sent again is the same mail to whoever receives it.</summary>
    internal static string IdFor(string outboxId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(outboxId)).AsSpan(0, 16));

    private static void AppendBody(
        StringBuilder target,
        FilledMail mail,
        IReadOnlyList<MailAttachment> attachments,
        string id
    )
    {
        // "=_" occurs neither in quoted-printable nor in base64, so no part can hold a boundary.
        var (outer, inner) = ($"=_{id}_mixed", $"=_{id}_alternative");
        if (attachments.Count > 0)
        {
            target.Append($"Content-Type: multipart/mixed;\r\n boundary=\"{outer}\"\r\n\r\n--{outer}\r\n");
        }

        target.Append($"Content-Type: multipart/alternative;\r\n boundary=\"{inner}\"\r\n\r\n");
        AppendText(target, inner, "plain", mail.Text);
        AppendText(target, inner, "html", mail.Html);
        target.Append($"--{inner}--\r\n");
        if (attachments.Count == 0)
        {
            return;
        }

        foreach (var attachment in attachments)
        {
            AppendAttachment(target, outer, attachment);
        }

        target.Append($"--{outer}--\r\n");
    }

    private static void AppendText(StringBuilder target, string boundary, string subtype, string text)
    {
        target.Append($"--{boundary}\r\nContent-Type: text/{subtype}; charset=utf-8\r\n");
        target.Append("Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        QuotedPrintable.AppendTo(target, text);
        target.Append("\r\n");
    }

    private static void AppendAttachment(StringBuilder target, string boundary, MailAttachment attachment)
    {
        target.Append($"--{boundary}\r\n");
        new MimeHeaders(target)
            .Add("Content-Type", attachment.ContentType)
            .Add("Content-Disposition", $"attachment; filename=\"{attachment.FileName}\"")
            .Add("Content-Transfer-Encoding", "base64");
        target.Append("\r\n");
        var encoded = Convert.ToBase64String(attachment.Content.Span);
        for (var start = 0; start < encoded.Length; start += Base64Line)
        {
            target.Append(encoded, start, Math.Min(Base64Line, encoded.Length - start)).Append("\r\n");
        }
    }
}
