using Ical.Net.DataTypes;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>Words and moments as Ical.Net takes them.</summary>
internal static class CalendarText
{
    /// <summary>Words as the value of a property, without control characters: Ical.Net writes them and cannot read them.</summary>
    public static string Plain(string words) =>
        string.Concat(
            words.ReplaceLineEndings("\n").Where(character => character is '\n' or '\t' || !char.IsControl(character))
        );

    /// <summary>
    /// Words as the value of a parameter, with quotes and line breaks encoded by RFC 6868. Ical.Net 5.2.4 does not: it drops
    /// quotes, and a line break in a name would end the property.
    /// </summary>
    public static string Parameter(string words) =>
        Plain(words)
            .Replace("^", "^^", StringComparison.Ordinal)
            .Replace("\n", "^n", StringComparison.Ordinal)
            .Replace("\"", "^'", StringComparison.Ordinal);

    /// <summary>A moment in UTC.</summary>
    public static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);

    /// <summary>A moment by London's clocks, which is what a person reads off them.</summary>
    public static CalDateTime London(DateTimeOffset moment) =>
        new(LondonTime.FromUtc(moment).DateTime, LondonZone.Name);
}
