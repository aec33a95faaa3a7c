using System.Text;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Functions.Mail;

/// <summary>
/// Divides a batch into requests that SendGrid takes: at most 1,000 recipients and no address twice, which a batch is
/// already, and not too many bytes in one request or beside one recipient.
/// </summary>
internal static class SendGridRequests
{
    /// <summary>What the values of one recipient may weigh together, in bytes.</summary>
    public const int MaxValueBytes = 10_000;

    // The limit is 30 MB, in other places 20; values grow a little when they are written as JSON.
    private const int MaxRequestBytes = 8_000_000;

    // The address, the outbox id, the headers and the names of the fields.
    private const int BytesOfFields = 2_500;

    /// <summary>The requests, which together have every recipient once.</summary>
    public static IEnumerable<SendGridRequest> Divide(MailBatch batch)
    {
        var together = new List<MailRecipient>(batch.Recipients.Count);
        var filled = new List<MailRecipient>();
        var body = BytesOf(batch.Body);
        var bytes = body;
        foreach (var recipient in batch.Recipients)
        {
            var values = ValueBytesOf(batch.Template, recipient);
            if (values > MaxValueBytes)
            {
                filled.Add(recipient);
                continue;
            }

            var more = values + BytesOfFields + (2 * batch.Body.Subject.Length);
            if (together.Count > 0 && bytes + more > MaxRequestBytes)
            {
                yield return new(together);
                (together, bytes) = ([], body);
            }

            together.Add(recipient);
            bytes += more;
        }

        if (together.Count > 0)
        {
            yield return new(together);
        }

        foreach (var recipient in filled)
        {
            yield return new([recipient], IsFilled: true);
        }
    }

    private static int ValueBytesOf(MailTemplate template, MailRecipient recipient) =>
        SendGridTags.Fill(template, recipient).Sum(tag => BytesOf(tag.Key) + BytesOf(tag.Value));

    private static int BytesOf(MailBody body) =>
        BytesOf(body.Text)
        + BytesOf(body.Html)
        + (body.Envelope.Attachments ?? []).Sum(attachment => attachment.Content.Length / 3 * 4);

    private static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);
}
