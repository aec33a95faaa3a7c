using System.Security.Cryptography;
using System.Text;
using MimeKit;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// One recipient's mail as MimeKit writes it: the same bytes for the same input, because its date, its id and its
/// boundaries come from the input and not from the computer's clock or from chance.
/// </summary>
internal static class MailMessages
{
    /// <summary>Lines end in CRLF.</summary>
    public static FormatOptions Format { get; } = MakeFormat();

    /// <summary>Makes the mail.</summary>
    public static MimeMessage Make(MailBatch batch, MailRecipient recipient, DateTimeOffset date)
    {
        var envelope = batch.Body.Envelope;
        var mail = batch.Template.Fill(recipient.Values);
        var id = IdFor(recipient.Id);
        var message = new MimeMessage();
        message.Headers.Clear();
        message.Date = date.ToUniversalTime();
        AddAddress(message, HeaderId.From, envelope.From);
        AddAddress(message, HeaderId.To, recipient.To);
        AddSubject(message, mail.Subject);
        message.MessageId = $"{id}@{envelope.From.Domain}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Mail-Category", envelope.Category);
        message.Headers.Add("X-Outbox-Id", recipient.Id);
        if (envelope.ReplyTo is { } replyTo)
        {
            AddAddress(message, HeaderId.ReplyTo, replyTo);
        }

        if (mail.UnsubscribeLink is { } link)
        {
            AddUnsubscribe(message.Headers, link, envelope.Unsubscribe?.Mailbox);
        }

        message.Body = Body(mail, envelope.Attachments ?? [], id);
        return message;
    }

    /// <summary>The mail as it goes over the wire.</summary>
    public static byte[] Write(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(Format, bytes);
        return bytes.ToArray();
    }

    /// <summary>An id that depends on the outbox id alone, so that a mail sent again is the same mail to whoever receives it.</summary>
    internal static string IdFor(string outboxId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(outboxId)).AsSpan(0, 16));

    /// <summary>An address as MimeKit takes it.</summary>
    internal static MailboxAddress Address(Mailbox mailbox) => new(Encoding.UTF8, mailbox.Name, mailbox.Address);

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    private static void AddSubject(MimeMessage message, string subject)
    {
        if (EncodedWords.AreNeededFor(subject))
        {
            message.Headers.Add(EncodedWords.Write(HeaderId.Subject, subject));
        }
        else
        {
            message.Subject = subject;
        }
    }

    private static void AddAddress(MimeMessage message, HeaderId id, Mailbox mailbox)
    {
        var header =
            mailbox.Name is { } name && EncodedWords.AreNeededFor(name)
                ? EncodedWords.Write(id, name, after: $"<{mailbox.Address}>")
                : new Header(id, Address(mailbox).ToString());
        message.Headers.Add(header);
    }

    private static void AddUnsubscribe(HeaderList headers, string link, Mailbox? mailbox)
    {
        var write = mailbox is null ? "" : $", <mailto:{mailbox.Address}>";
        var unsubscribe = new Header(HeaderId.ListUnsubscribe, "");
        // As it is: a link that is folded is a link that mail programs cannot follow.
        unsubscribe.SetRawValue(Encoding.ASCII.GetBytes($" <{link}>{write}\r\n"));
        headers.Add(unsubscribe);
        headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }

    private static Multipart Body(FilledMail mail, IReadOnlyList<MailAttachment> attachments, string id)
    {
        // "=_" occurs neither in quoted-printable nor in base64, so no part can hold a boundary.
        var texts = new MultipartAlternative(Part("plain", mail.Text), Part("html", mail.Html))
        {
            Boundary = $"=_{id}_alternative",
        };
        if (attachments.Count == 0)
        {
            return texts;
        }

        var all = new Multipart("mixed") { Boundary = $"=_{id}_mixed" };
        all.Add(texts);
        foreach (var attachment in attachments)
        {
            all.Add(Part(attachment));
        }

        return all;
    }

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static MimePart Part(MailAttachment attachment)
    {
        var part = new MimePart(ContentType.Parse(attachment.ContentType))
        {
            ContentDisposition = new(ContentDisposition.Attachment) { FileName = attachment.FileName },
            ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(new MemoryStream(attachment.Content.ToArray())),
        };
        return part;
    }
}
