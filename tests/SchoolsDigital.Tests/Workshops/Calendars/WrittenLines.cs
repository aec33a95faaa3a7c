using System.Text;
using SchoolsDigital.Workshops.Calendars;

namespace SchoolsDigital.Tests.Workshops.Calendars;

/// <summary>The lines of a calendar file before they were folded.</summary>
internal static class WrittenLines
{
    public static IReadOnlyList<string> Of(CalendarFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }
}
