using System.Globalization;

namespace SchoolsDigital.Schools.Imports;

/// <summary>Text out of a file of unknown hands.</summary>
public static class ImportText
{
    private const int LongestExcerpt = 40;

    /// <summary>Without invisible characters, and with one space for every run of spaces, tabs and line breaks.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var visible = string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        return string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether it holds a control character, which no name has and which can trick a terminal.</summary>
    public static bool HasControls(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Any(char.IsControl);

    /// <summary>The start of a value in quotation marks, safe to show.</summary>
    public static string Excerpt(string text)
    {
        var shown = text.Length > LongestExcerpt ? text[..LongestExcerpt] + "…" : text;
        return $"\"{string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '·' : c))}\"";
    }

    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c > '\u007E' ? char.GetUnicodeCategory(c) is UnicodeCategory.Format || char.IsWhiteSpace(c) : c < ' ')
            {
                return false;
            }

            if (c == ' ' && before == ' ')
            {
                return false;
            }

            before = c;
        }

        return before != ' ' || text.Length == 0;
    }
}
