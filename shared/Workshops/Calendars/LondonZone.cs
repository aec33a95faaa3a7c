namespace SchoolsDigital.Workshops.Calendars;

/// <summary>The clocks of London as a calendar file describes them, by the rule that has held since 1996.</summary>
internal static class LondonZone
{
    /// <summary>What times refer to.</summary>
    public const string Name = "Europe/London";

    private static readonly string[] Lines =
    [
        "BEGIN:VTIMEZONE",
        $"TZID:{Name}",
        "BEGIN:DAYLIGHT",
        "DTSTART:19960331T010000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "TZNAME:BST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19961027T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
        "TZNAME:GMT",
        "END:STANDARD",
        "END:VTIMEZONE",
    ];

    public static void WriteTo(CalendarWriter file)
    {
        foreach (var line in Lines)
        {
            file.Line(line);
        }
    }
}
