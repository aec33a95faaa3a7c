using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>A series as a calendar that coordinators subscribe to: its sessions and how full they are, and nobody's name.</summary>
internal static class SeriesCalendar
{
    /// <summary>The whole feed; equal arguments give equal bytes.</summary>
    /// <param name="now">When it is made (UTC).</param>
    public static CalendarFile Of(WorkshopSeries series, IEnumerable<Session> sessions, DateTimeOffset now)
    {
        var file = new CalendarWriter(CalendarMethod.Publish);
        file.Words("NAME", series.Title);
        // The name before it had a standard, which is the one that most calendars read.
        file.Words("X-WR-CALNAME", series.Title);
        file.Line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        file.Line("X-PUBLISHED-TTL:PT1H");
        LondonZone.WriteTo(file);
        foreach (var session in sessions)
        {
            file.Line("BEGIN:VEVENT");
            file.Words("UID", $"{series.Ref.Authority}.{series.Ref.Series}.{session.Code}@schoolsdigital");
            file.Line($"SEQUENCE:{session.Moves + (session.IsCancelled ? 1 : 0)}");
            file.Line($"DTSTAMP:{CalendarText.Utc(now)}");
            SessionEntry.Write(file, series, session, $"{series.Title}: {session.Place}", HowFull(session));
            file.Line(session.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
            // Whoever looks after a series is not at all of its sessions.
            file.Line("TRANSP:TRANSPARENT");
            file.Line("END:VEVENT");
        }

        return file.End();
    }

    private static string HowFull(Session session) =>
        session.CancelledBecause is { } reason
            ? $"Cancelled: {reason}"
            : $"{session.Booked} of {session.Capacity} places are booked. {session.Offered} are offered, {session.Waiting} wait.";
}
