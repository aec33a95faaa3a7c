using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>
/// What a page showed, in a few characters that come back with its form: where the saved answers are others by then, the
/// form is about something that its sender has not seen.
/// </summary>
internal static class ShownAnswers
{
    /// <summary>The hidden field. No question has it: their fields begin otherwise.</summary>
    public const string Field = "shown";

    private const int Bytes = 12;

    /// <summary>The mark of some fields; "" of none.</summary>
    public static string MarkOf(FormFields fields) =>
        MarkOf(
            fields
                .Names.Order(StringComparer.Ordinal)
                .SelectMany(name => fields.All(name).Select(value => $"{name}={value}"))
        );

    /// <summary>The mark of the lines of a check page.</summary>
    public static string MarkOf(IEnumerable<CheckSection> sections) =>
        MarkOf(sections.SelectMany(section => section.Lines).SelectMany(line => line.Answer.Prepend(line.Question)));

    private static string MarkOf(IEnumerable<string> parts)
    {
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return text.Length == 0
            ? ""
            : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
