using System.Globalization;

namespace SchoolsDigital.Kernel.Time;

/// <summary>Writes London dates and times the way GOV.UK does: "5pm on Friday 17 December 2010".</summary>
public static class LondonText
{
    /// <summary>A moment, as in "5pm on Friday 17 December 2010".</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = LondonTime.FromUtc(moment);
        return $"{Time(TimeOnly.FromDateTime(local.DateTime))} on {Day(DateOnly.FromDateTime(local.DateTime))}";
    }

    /// <summary>A date with its day, as in "Friday 17 December 2010".</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date, as in "17 December 2010".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time, as in "5pm", "9:30am", "midday" and "12:00am (start of the day)".</summary>
    public static string Time(TimeOnly time) =>
        (time.Hour, time.Minute) switch
        {
            (12, 0) => "midday",
            // "Midnight on Friday" is read as either end of Friday; this cannot be.
            (0, 0) => "12:00am (start of the day)",
            (_, 0) => time.ToString("htt", CultureInfo.InvariantCulture).ToLowerInvariant(),
            _ => time.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        };
}
