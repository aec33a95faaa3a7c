using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Functions.Mail;

/// <summary>
/// The marks in a text that SendGrid puts each recipient's values in the place of. The text and the HTML have marks of their
/// own, because a value is encoded differently for each. No value can hold a mark: its braces have become round.
/// </summary>
internal static class SendGridTags
{
    /// <summary>The text with its marks.</summary>
    public static string Text(MailTemplate template) => template.Text.Rewrite(InText);

    /// <summary>The HTML with its marks.</summary>
    public static string Html(MailTemplate template) => template.Html.Rewrite(InHtml);

    /// <summary>One recipient's value for every mark.</summary>
    public static Dictionary<string, string> Fill(MailTemplate template, MailRecipient recipient)
    {
        var tags = new Dictionary<string, string>(template.Text.Names.Count + template.Html.Names.Count);
        foreach (var name in template.Text.Names)
        {
            tags.Add(InText(name), PlaceholderText.Encode(PlaceholderEncoding.Text, recipient.Values[name]));
        }

        foreach (var name in template.Html.Names)
        {
            tags.Add(InHtml(name), PlaceholderText.Encode(PlaceholderEncoding.Html, recipient.Values[name]));
        }

        return tags;
    }

    private static string InText(string name) => $"{{{{t.{name}}}}}";

    private static string InHtml(string name) => $"{{{{h.{name}}}}}";
}
