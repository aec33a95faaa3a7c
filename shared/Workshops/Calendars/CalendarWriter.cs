using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>Writes calendar files with Ical.Net. Equal entries give equal bytes.</summary>
internal static class CalendarWriter
{
    /// <param name="properties">Properties of the calendar itself, such as its name.</param>
    public static CalendarFile Write(
        CalendarMethod method,
        IEnumerable<CalendarEvent> entries,
        params IEnumerable<CalendarProperty> properties
    )
    {
        var calendar = new Calendar
        {
            ProductId = "-//SchoolsDigital//Workshops//EN",
            Scale = "GREGORIAN",
            Method = CalendarFile.Word(method),
        };
        foreach (var property in properties)
        {
            calendar.AddProperty(property);
        }

        calendar.AddTimeZone(LondonZone.Describe());
        foreach (var entry in entries)
        {
            calendar.Events.Add(entry);
        }

        return new(method, LineFolding.Refold(new CalendarSerializer(calendar).SerializeToString()!));
    }
}
