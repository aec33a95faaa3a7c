using System.Text;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Mail.Mailboxes;
using SchoolsDigital.Mail;

namespace SchoolsDigital.Tests.Mail;

public class MailPartsTests
{
    private static readonly MailBody Body = SampleMail.Body with
    {
        Subject = "Ysgol Tŷ Gwyn: “a survey” of all its many friendly schools, and of no other",
        Text = $"Dear Siân = friend\n{new string('é', 300)}\nhttps://example.org/?a=b&c=d",
        Html = "<p>Tŷ Gwyn &amp; friends, a=b</p>",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Find_WhatOurOwnSenderWrote_IsWhatWasWritten(bool hasAttachment)
    {
        var body = hasAttachment
            ? Body with
            {
                Envelope = Body.Envelope with { Attachments = [new("a.ics", "text/calendar", new byte[] { 1, 2 })] },
            }
            : Body;
        var mail = Write(body);

        Assert.Equal(Body.Text, MailParts.Find(mail, "text/plain")!.ReplaceLineEndings("\n"));
        Assert.Equal(Body.Html, MailParts.Find(mail, "text/html"));
        Assert.Null(MailParts.Find(mail, "text/markdown"));
    }

    [Fact]
    public void Read_FoldedAndEncodedHeaders_AreAsTheyWere()
    {
        using var lines = new StringReader(Write(Body));

        Assert.Equal(Body.Subject, MailHeaders.Read(lines)["Subject"]);
    }

    private static string Write(MailBody body)
    {
        var recipient = SampleMail.To("ann@example.org");
        var date = new DateTimeOffset(2026, 9, 7, 10, 0, 0, TimeSpan.Zero);
        return Encoding.ASCII.GetString(MimeMessage.Write(new(body, [recipient]), recipient, date));
    }
}
