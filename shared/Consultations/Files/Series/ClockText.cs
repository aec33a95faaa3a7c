using System.Globalization;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;

namespace SchoolsDigital.Consultations.Files.Series;

/// <summary>Days, times of day and web addresses as a file writes them.</summary>
internal static class ClockText
{
    /// <summary>A time such as <c>13:30</c>; null where it is missing or none.</summary>
    public static TimeOnly? Clock(this FileCursor at)
    {
        if (at.ReadText() is not { } text)
        {
            return null;
        }

        if (
            TimeOnly.TryParseExact(
                text.Value,
                ["HH:mm", "H:mm"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return time;
        }

        at.Error($"\"{text.Value}\" is not a time.", "Write it in 24 hours, such as 13:30.");
        return null;
    }

    /// <summary>A date without a time; null where it is missing or none.</summary>
    public static DateOnly? Day(this FileCursor at)
    {
        if (at.ReadText()?.Value.Contains(':') == true)
        {
            at.Error("This holds a time.", "Write the date alone, and the times under starts and ends.");
            return null;
        }

        return at.Moment(TimeOnly.MinValue)?.Date;
    }

    /// <summary>A web address that anybody can open; null where it is missing or none.</summary>
    public static Uri? WebAddress(this FileCursor at)
    {
        if (at.ReadText() is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        at.Error($"\"{text.Value}\" is not a web address.", "Write it in full, beginning with https://.");
        return null;
    }
}
