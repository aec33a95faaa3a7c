using System.Text.RegularExpressions;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Mail.Letters;

/// <summary>
/// A mail's text as its writer typed it: paragraphs with an empty line between them, lines that start with "- " for a
/// list, and one paragraph <c>[Label](link)</c> for the button.
/// </summary>
public sealed partial record MailText(IReadOnlyList<MailBlock> Blocks)
{
    /// <summary>Everything that is wrong with this text, each in a sentence for whoever wrote it.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Blocks.Count == 0)
        {
            problems.Add("The mail has no text.");
        }

        var buttons = Blocks.OfType<MailButton>().ToList();
        if (buttons.Count > 1)
        {
            problems.Add(
                $"The mail has {buttons.Count} buttons ({string.Join(", ", buttons.Select(button => $"\"{button.Label}\""))}). It may have one: keep the most important and write the others as words."
            );
        }

        foreach (var button in buttons.Where(button => !IsLink(button.Link)))
        {
            problems.Add(
                $"The button \"{button.Label}\" leads to \"{HeaderText.Show(button.Link)}\". Give it a web address that starts with https://, or a placeholder such as {{{{Link}}}}."
            );
        }

        return problems;
    }

    /// <summary>Reads a text. Ask <see cref="Problems"/> what is wrong with it.</summary>
    public static MailText Read(string source) =>
        new([
            .. BlankLines()
                .Split(source.ReplaceLineEndings("\n").Trim())
                .Where(paragraph => paragraph.Length > 0)
                .SelectMany(ReadParagraph),
        ]);

    private static IEnumerable<MailBlock> ReadParagraph(string paragraph)
    {
        if (Button().Match(paragraph.Trim()) is { Success: true } button)
        {
            return [new MailButton(button.Groups["label"].Value.Trim(), button.Groups["link"].Value.Trim())];
        }

        var lines = paragraph.Split('\n', StringSplitOptions.TrimEntries);
        var words = lines.TakeWhile(line => !IsItem(line)).ToList();
        var items = ReadItems(lines.Skip(words.Count));
        return
        [
            .. words.Count > 0 ? [new MailParagraph(string.Join(' ', words))] : Array.Empty<MailBlock>(),
            .. items.Count > 0 ? [new MailList(items)] : Array.Empty<MailBlock>(),
        ];
    }

    private static List<string> ReadItems(IEnumerable<string> lines)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            if (IsItem(line))
            {
                items.Add(line[2..].Trim());
            }
            else
            {
                items[^1] = $"{items[^1]} {line}";
            }
        }

        return items;
    }

    private static bool IsItem(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);

    private static bool IsLink(string link) =>
        link.StartsWith("{{", StringComparison.Ordinal)
        || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http");

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"^\[(?<label>[^\[\]\n]+)\]\((?<link>[^()\s]+)\)$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Button();
}
