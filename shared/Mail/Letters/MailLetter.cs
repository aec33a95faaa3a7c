using System.Text;

namespace SchoolsDigital.Mail.Letters;

/// <summary>A mail before it is drawn. Its plain text and its HTML are both made from this, so that they say the same.</summary>
/// <param name="Subject">One line; also the title of the HTML.</param>
/// <param name="Sender">Who writes, as the head of the mail shows it: the authority.</param>
/// <param name="Text">What it says.</param>
/// <param name="Footer">Paragraphs under the line at the end: why you get this.</param>
/// <param name="Language">The language it is written in (BCP 47).</param>
public sealed record MailLetter(
    string Subject,
    string Sender,
    MailText Text,
    IReadOnlyList<string> Footer,
    string Language = "en-GB"
)
{
    /// <summary>How to stop such mails, where that is possible.</summary>
    public MailStop? Stop { get; init; }

    /// <summary>The plain text, lines ending in a line feed. Lines are not wrapped: a reader's screen knows its own width.</summary>
    public string ToText()
    {
        var text = new StringBuilder().Append(Sender).Append('\n');
        foreach (var block in Text.Blocks)
        {
            text.Append('\n').Append(ToText(block)).Append('\n');
        }

        text.Append("\n----\n");
        foreach (var paragraph in Footer)
        {
            text.Append('\n').Append(paragraph).Append('\n');
        }

        if (Stop is { } stop)
        {
            text.Append('\n').Append(stop.Label).Append(":\n").Append(stop.Link).Append('\n');
        }

        return text.ToString();
    }

    private static string ToText(MailBlock block) =>
        block switch
        {
            MailParagraph paragraph => paragraph.Text,
            MailList list => string.Join('\n', list.Items.Select(item => $"- {item}")),
            MailButton button => $"{button.Label}:\n{button.Link}",
            _ => throw new ArgumentException($"There is no plain text for {block.GetType().Name}.", nameof(block)),
        };
}
