using System.Globalization;
using System.Text;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>Words, people and moments as calendar files write them.</summary>
internal static class CalendarText
{
    private const string Local = "yyyyMMdd'T'HHmmss";
    private const string MailboxCharacters = "@.!$'*+-/=_~";

    /// <summary>Words as the value of a property (RFC 5545, 3.3.11).</summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var character in words.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => text.Append(@"\n"),
                '\\' or ';' or ',' => text.Append('\\').Append(character),
                '\t' => text.Append(character),
                _ => char.IsControl(character) ? text : text.Append(character),
            };
        }

        return text.ToString();
    }

    /// <summary>Words as the value of a parameter, in quotes; what quotes cannot hold is written by RFC 6868.</summary>
    public static string Quote(string words)
    {
        var text = new StringBuilder(words.Length + 8).Append('"');
        foreach (var character in words.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => text.Append("^n"),
                '^' => text.Append("^^"),
                '"' => text.Append("^'"),
                '\t' => text.Append(character),
                _ => char.IsControl(character) ? text : text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>An e-mail address as a web address.</summary>
    public static string MailTo(string address)
    {
        var text = new StringBuilder("mailto:", address.Length + 16);
        foreach (var rune in address.Trim().EnumerateRunes())
        {
            var isPlain =
                rune.IsAscii
                && (
                    char.IsAsciiLetterOrDigit((char)rune.Value)
                    || MailboxCharacters.Contains((char)rune.Value, StringComparison.Ordinal)
                );
            text.Append(isPlain ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return text.ToString();
    }

    /// <summary>A moment in UTC.</summary>
    public static string Utc(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(Local, CultureInfo.InvariantCulture) + "Z";

    /// <summary>A property that holds a moment by London's clocks, which is what a person reads off them.</summary>
    public static string London(string property, DateTimeOffset moment) =>
        $"{property};TZID={LondonZone.Name}:{LondonTime.FromUtc(moment).ToString(Local, CultureInfo.InvariantCulture)}";
}
