using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Mail.Mailboxes;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

public sealed class MailFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_WhatOurOwnSenderWrote_IsWhatWasWritten(bool hasAttachment)
    {
        // Arrange
        var body = SampleMail.Body with
        {
            Subject = "Ysgol Tŷ Gwyn: “a survey” of all its many friendly schools, and of no other",
            Text = $"Dear Siân = friend\n{new string('é', 300)}\nhttps://example.org/?a=b&c=d",
            Html = "<p>Tŷ Gwyn &amp; friends, a=b</p>",
            Envelope = SampleMail.Envelope with
            {
                Attachments = hasAttachment ? [new("a.ics", "text/calendar", new byte[] { 1, 2 })] : null,
            },
        };
        var sender = new FolderMailSender(folder.Path, new FixedClock("2026-09-07 10:00"));
        await sender.SendAsync(new(body, [SampleMail.To("ann@example.org")]), Token);

        // Act
        var mails = new MailFolder(folder.Path);
        var listed = Assert.Single(mails.List(1).Mails);
        var opened = mails.Open(listed.Name)!;

        // Assert
        Assert.Equal(body.Subject, listed.Subject);
        Assert.Contains("11am on Monday 7 September 2026", listed.Sent);
        Assert.Equal(body.Text, opened.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal(body.Html, opened.Html.TrimEnd());
    }

    [Fact]
    public async Task Open_MailOfAnEarlierVersion_IsShownToo()
    {
        await File.WriteAllTextAsync(
            folder.PathOf("a_r_invite.eml"),
            "Date: Mon, 07 Sep 2026 09:00:00 +0000\r\nFrom: \"Council\" <surveys@example.org>\r\n"
                + "To: =?utf-8?B?VMW3?= <ann@example.org>\r\nSubject: =?utf-8?B?QXJvbA==?=\r\n =?utf-8?B?d2c=?=\r\n"
                + "Content-Type: multipart/alternative;\r\n boundary=\"=_x_alternative\"\r\n\r\n--=_x_alternative\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "Si=C3=A2n=\r\n!\r\n\r\n--=_x_alternative--\r\n",
            Token
        );

        var mail = new MailFolder(folder.Path).Open("a_r_invite.eml")!;

        Assert.Equal(("Arolwg", "Tŷ <ann@example.org>"), (mail.Mail.Subject, mail.Mail.To));
        Assert.Equal("Siân!", mail.Text.Trim());
    }
}
