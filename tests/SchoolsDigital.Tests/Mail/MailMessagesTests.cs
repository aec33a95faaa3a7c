using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

public class MailMessagesTests
{
    private static readonly DateTimeOffset Date = new(2026, 9, 7, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Write_AnyMail_StaysWithinTheLimitsOfTheWire()
    {
        var body = SampleMail.Body with
        {
            Text = $"{new string('x', 5_000)}\n{new string('é', 5_000)}",
            Html = $"<p>{new string('x', 5_000)}</p>",
            Subject = string.Join(' ', Enumerable.Repeat("Ysgol Tŷ Gwyn", 30)),
        };

        var lines = Write(body, SampleMail.To("ann@example.org")).Split("\r\n");

        Assert.All(lines, line => Assert.InRange(line.Length, 0, 78));
        Assert.All(lines, line => Assert.True(Ascii.IsValid(line) && line.IndexOfAny(['\r', '\n']) < 0));
    }

    [Fact]
    public void Write_LongUnsubscribeLink_IsNotBroken()
    {
        var link = $"https://survey.example.org/stop/{new string('x', 600)}";
        var body = SampleMail.Body with { Envelope = SampleMail.Envelope with { Unsubscribe = new("Surveys", link) } };

        Assert.Contains($"List-Unsubscribe: <{link}>\r\n", Write(body, SampleMail.To("ann@example.org")));
    }

    [Fact]
    public void Write_DateWithAnOffset_IsWrittenInUtc() =>
        Assert.Contains(
            "Date: Mon, 07 Sep 2026 09:00:00 +0000\r\n",
            Write(SampleMail.Body, SampleMail.To("ann@example.org"))
        );

    [Fact]
    public void Write_SameMailTwice_IsTheSameBytes()
    {
        var body = SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with { Attachments = [new("a.ics", "text/calendar", new byte[] { 1, 2 })] },
        };

        Assert.Equal(Write(body, SampleMail.To("ann@example.org")), Write(body, SampleMail.To("ann@example.org")));
    }

    [Fact]
    public void Write_LineBreakInTheFilledSubject_BecomesASpace()
    {
        var recipient = SampleMail.To("ann@example.org", school: "Oak") with
        {
            Values = new Dictionary<string, string>
            {
                ["School"] = "Oak\r\nX-Evil: 1",
                ["Link"] = "https://example.org",
            },
        };

        Assert.Contains("\r\nSubject: Survey for Oak X-Evil: 1\r\n", Write(SampleMail.Body, recipient));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Write_RandomWords_AreReadBackByAnIndependentParser()
    {
        MailPackage.Find();
        var words = Gen.Sample(Words(), 200).ToList();
        using var folder = new TempFolder();
        for (var index = 0; index < words.Count; index++)
        {
            var body = SampleMail.Body with { Subject = "s" + HeaderText.ToOneLine(words[index]), Text = words[index] };
            await File.WriteAllTextAsync(
                folder.PathOf($"{index:000}.eml"),
                Write(body, SampleMail.To("ann@example.org")),
                TestContext.Current.CancellationToken
            );
        }

        var mails = await MailPackage.ParseFolderAsync(folder.Path, TestContext.Current.CancellationToken);

        Assert.All(mails, mail => Assert.True(mail is { IsAscii: true, StrayLineBreaks: 0, LongestLine: <= 78 }));
        Assert.Equal(words.Select(text => "s" + HeaderText.ToOneLine(text)), mails.Select(mail => mail.Subject));
        Assert.Equal(words.Select(Lines), mails.Select(mail => Lines(mail.Text)));
    }

    /// <summary>Long and short words of many scripts, with everything that has a meaning in a mail between them.</summary>
    private static Gen<string> Words() =>
        Gen.Elements(
                " ",
                "  ",
                "\n",
                "\n\n",
                ".",
                "..",
                "\n.\n",
                "=",
                "=?utf-8?Q?x?=",
                "=3D",
                "\t",
                "--",
                "--=_",
                "\nFrom ",
                "\"",
                "\\",
                ",",
                "<a@b>",
                "é",
                "ŵ",
                "£",
                "–",
                "ا",
                "學",
                "😀",
                "x",
                "word",
                new string('y', 90),
                new string('ö', 60)
            )
            .ListOf()
            .Select(parts => string.Concat(parts) + "z");

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private static string Write(MailBody body, MailRecipient recipient) =>
        Encoding.ASCII.GetString(MailMessages.Write(MailMessages.Make(new(body, [recipient]), recipient, Date)));
}
