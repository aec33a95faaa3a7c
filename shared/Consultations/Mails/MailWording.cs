using System.Text.RegularExpressions;

namespace SchoolsDigital.Consultations.Mails;

/// <summary>The words of one kind of mail, with placeholders such as <c>((school))</c>.</summary>
/// <param name="Text">Paragraphs with an empty line between them.</param>
public sealed partial record MailWording(string Subject, string Text)
{
    /// <summary>The words with every placeholder filled in. A paragraph of which nothing is left is taken out.</summary>
    public MailWording Fill(IReadOnlyDictionary<string, string> values) =>
        new(Fill(Subject, values), EmptyLines().Replace(Fill(Text, values), "\n\n").Trim());

    /// <summary>Finds placeholders; the name is in the group <c>name</c>.</summary>
    [GeneratedRegex(@"\(\((?<name>[^()\n]*)\)\)", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Placeholders();

    [GeneratedRegex(@"\n([ \t]*\n){2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyLines();

    private static string Fill(string words, IReadOnlyDictionary<string, string> values) =>
        Placeholders()
            .Replace(words, found => values.GetValueOrDefault(found.Groups["name"].Value.Trim(), found.Value));
}
