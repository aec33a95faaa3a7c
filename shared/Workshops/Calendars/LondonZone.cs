using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>The clocks of London as a calendar file describes them, by the rule that has held since 1996.</summary>
internal static class LondonZone
{
    /// <summary>What times refer to.</summary>
    public const string Name = "Europe/London";

    /// <summary>
    /// The zone by its two rules. Ical.Net's own description begins at last year by the computer's clock, so that the same
    /// session would give other bytes each year, and in a rehearsal rules that begin after its dates.
    /// </summary>
    public static VTimeZone Describe()
    {
        var zone = new VTimeZone(Name) { Location = null };
        zone.AddChild(Change("DAYLIGHT", "BST", "+0000", "+0100", new(1996, 3, 31, 1, 0, 0)));
        zone.AddChild(Change("STANDARD", "GMT", "+0100", "+0000", new(1996, 10, 27, 2, 0, 0)));
        return zone;
    }

    private static VTimeZoneInfo Change(string kind, string clocks, string from, string to, CalDateTime first) =>
        new(kind)
        {
            Start = first,
            RecurrenceRule = new(FrequencyType.Yearly)
            {
                ByDay = [new(DayOfWeek.Sunday, FrequencyOccurrence.Last)],
                ByMonth = [first.Month],
            },
            OffsetFrom = new(from),
            OffsetTo = new(to),
            TimeZoneName = clocks,
        };
}
