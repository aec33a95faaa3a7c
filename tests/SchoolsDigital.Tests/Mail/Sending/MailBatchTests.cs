using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Tests.Mail.Sending;

public class MailBatchTests
{
    [Fact]
    public void Constructor_PlaceholderWithoutValue_NamesItAndTheRecipientById()
    {
        var unfilled = SampleMail.To("ben@example.org", id: "the-id") with
        {
            Values = new Dictionary<string, string>(),
        };

        var refusal = Refuse(SampleMail.Body, SampleMail.To("ann@example.org"), unfilled);

        Assert.Contains("the-id: no value for {{Link}}, {{School}}.", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("ben@", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_SameAddressTwice_AsksForTwoBatches() =>
        Assert.Contains(
            "two batches",
            Refuse(
                SampleMail.Body,
                SampleMail.To("office@example.org", id: "a"),
                SampleMail.To("Office@Example.org", id: "b")
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void Constructor_NoneOrTooMany_SaysHowManyAreAllowed(int count)
    {
        var recipients = Enumerable.Range(0, count).Select(n => SampleMail.To($"p{n}@example.org")).ToArray();

        Assert.Contains($"It has {count} recipients", Refuse(SampleMail.Body, recipients), StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_LineBreakInSubjectCategoryOrId_IsRefused()
    {
        var ann = SampleMail.To("ann@example.org");
        var category = SampleMail.Body with { Envelope = SampleMail.Envelope with { Category = "a\r\nBcc: b" } };

        Assert.Contains("The subject holds a line break", Refuse(SampleMail.Body with { Subject = "a\nb" }, ann));
        Assert.Contains("The category", Refuse(category, ann));
        Assert.Contains("The outbox id", Refuse(SampleMail.Body, ann with { Id = "a\r\nb" }));
    }

    [Theory]
    [InlineData("http://survey.example.org/stop")]
    [InlineData("https://survey.example.org/st op")]
    [InlineData("https://survey.example.org/>, <mailto:eve@example.org")]
    [InlineData("javascript:alert(1)")]
    public void Constructor_UnsubscribeLinkThatIsNone_IsRefused(string link)
    {
        var body = SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with { Unsubscribe = new("Surveys", "{{Stop}}") },
        };
        var ann = SampleMail.To("ann@example.org");
        var values = new Dictionary<string, string>(ann.Values) { ["Stop"] = link };

        Assert.Contains("unsubscribe link", Refuse(body, ann with { Values = values }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in vite.ics", "text/calendar")]
    [InlineData("invite.ics", "text/calendar\r\nX-Evil: 1")]
    public void Constructor_AttachmentThatCannotStandInAHeader_IsRefused(string fileName, string contentType)
    {
        var body = SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with { Attachments = [new(fileName, contentType, new byte[1])] },
        };

        Assert.Contains("attachment", Refuse(body, SampleMail.To("ann@example.org")), StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_ReportAsAttachment_AsksForALink()
    {
        var body = SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with { Attachments = [new("a.pdf", "application/pdf", new byte[300_000])] },
        };

        Assert.Contains("behind a link", Refuse(body, SampleMail.To("ann@example.org")), StringComparison.Ordinal);
    }

    private static string Refuse(MailBody body, params MailRecipient[] recipients) =>
        Assert.Throws<PermanentFailureException>(() => new MailBatch(body, recipients)).Message;
}
