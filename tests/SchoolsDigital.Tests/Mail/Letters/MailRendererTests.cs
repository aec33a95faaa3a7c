using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Mail.Letters;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Tests.Mail.Letters;

public partial class MailRendererTests
{
    private static readonly MailLetter Letter = new(
        "Tell us what {{School}} needs",
        "Example Council",
        MailText.Read(
            "Dear {{School}},\n\n- ten <minutes>\n- \"tea\" & £2\n\n[Answer now]({{Link}})\n\nThank you – diolch."
        ),
        ["You get this because {{School}} is on our register."],
        "en-GB"
    );

    [Fact]
    public async Task RenderAsync_ALetter_SaysTheSameInBothParts()
    {
        var body = await RenderAsync(Letter);

        Assert.Equal(Words(body.Text.Replace("Answer now:", "Answer now")), Words(Visible(body.Html)));
        Assert.Empty(body.Problems());
    }

    [Fact]
    public async Task RenderAsync_ALetter_IsReadableByEverybody()
    {
        var html = (await RenderAsync(Letter)).Html;

        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en-GB\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>Tell us what {{School}} needs</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"{{Link}}\"", html, StringComparison.Ordinal);
        Assert.Contains(">{{Link}}</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<minutes>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_LetterThatCanBeStopped_HasALinkInTheHtmlAndTheAddressInTheText()
    {
        var body = await RenderAsync(Letter with { Stop = new("Stop these mails", "{{Link}}/stop") });

        Assert.EndsWith("\nStop these mails:\n{{Link}}/stop\n", body.Text, StringComparison.Ordinal);
        Assert.Matches("<a href=\"{{Link}}/stop\"[^>]*>Stop these mails</a>", body.Html);
    }

    [Fact]
    public async Task RenderAsync_ALetter_CanBeFilledForARecipient()
    {
        var body = await RenderAsync(Letter);

        var mail = new MailTemplate(body).Fill(SampleMail.To("ann@example.org", school: "Oak & \"Ash\"").Values);

        Assert.Contains("Dear Oak &amp; &quot;Ash&quot;,", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Dear Oak & \"Ash\",", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Answer now:\nhttps://survey.example.org/a/ann?x=1&y=2\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_TextWithProblems_IsRefusedBeforeAnybodyGetsIt()
    {
        var twoButtons = Letter with { Text = MailText.Read("[Yes]({{Yes}})\n\n[No]({{No}})") };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => RenderAsync(twoButtons));

        Assert.Contains("2 buttons", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<MailBody> RenderAsync(MailLetter letter) =>
        new MailRenderer(NullLoggerFactory.Instance).RenderAsync(letter, SampleMail.Envelope);

    private static string Visible(string html) =>
        WebUtility.HtmlDecode(Tags().Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], " "));

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("-" or "----"));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Tags();
}
