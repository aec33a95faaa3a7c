using MimeKit;
using MimeKit.Utils;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>A mail as the mailbox lists it.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="To">Whom it is to.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Sent">When it was sent, in London's time; as the mail says it where that is no date of ours.</param>
/// <param name="Kind">What kind of mail it is, such as a reminder, in words.</param>
public sealed record MailInFolder(string Name, string To, string Subject, string Sent, string Kind)
{
    internal static MailInFolder Of(string name, HeaderList headers) =>
        new(
            name,
            headers[HeaderId.To] ?? "",
            headers[HeaderId.Subject] ?? "",
            Words(headers[HeaderId.Date] ?? ""),
            MailWords.Of((headers["X-Mail-Category"] ?? "").Split('.')[^1])
        );

    private static string Words(string date) => DateUtils.TryParse(date, out var sent) ? LondonText.Moment(sent) : date;
}
