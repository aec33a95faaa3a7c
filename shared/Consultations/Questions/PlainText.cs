using System.Text;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Cleans what people type or paste, so that it can be stored, printed and written as XML anywhere.</summary>
internal static class PlainText
{
    /// <summary>One line: every run of white space is one space.</summary>
    public static string OneLine(string? sent) =>
        sent is null ? "" : string.Join(' ', Clean(sent).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines as typed, ended by <c>\n</c>, so that a browser's <c>\r\n</c> counts one character as its counter says.</summary>
    public static string Lines(string? sent) => sent is null ? "" : Clean(sent).Trim();

    private static string Clean(string sent)
    {
        var clean = new StringBuilder(sent.Length);
        foreach (var rune in sent.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
