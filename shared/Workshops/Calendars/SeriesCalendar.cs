using Ical.Net;
using Ical.Net.CalendarComponents;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>A series as a calendar that coordinators subscribe to: its sessions and how full they are, and nobody's name.</summary>
internal static class SeriesCalendar
{
    private const string OneHour = "PT1H";

    /// <summary>The whole feed; equal arguments give equal bytes.</summary>
    /// <param name="now">When it is made (UTC).</param>
    public static CalendarFile Of(WorkshopSeries series, IEnumerable<Session> sessions, DateTimeOffset now)
    {
        var title = CalendarText.Plain(series.Title);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", OneHour);
        refresh.AddParameter("VALUE", "DURATION");
        return CalendarWriter.Write(
            CalendarMethod.Publish,
            sessions.Select(session => Entry(series, session, now)),
            new CalendarProperty("NAME", title),
            // The name before it had a standard, which is the one that most calendars read.
            new CalendarProperty("X-WR-CALNAME", title),
            refresh,
            new CalendarProperty("X-PUBLISHED-TTL", OneHour)
        );
    }

    private static CalendarEvent Entry(WorkshopSeries series, Session session, DateTimeOffset now)
    {
        var entry = SessionEntry.Of(
            series,
            session,
            $"{series.Title}: {session.Place}",
            HowFull(session),
            now,
            joins: true
        );
        entry.Uid = $"{series.Ref.Authority}.{series.Ref.Series}.{session.Code}@schoolsdigital";
        entry.Sequence = session.Moves + (session.IsCancelled ? 1 : 0);
        entry.Status = session.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed;
        // Whoever looks after a series is not at all of its sessions.
        entry.Transparency = TransparencyType.Transparent;
        return entry;
    }

    private static string HowFull(Session session) =>
        session.CancelledBecause is { } reason
            ? $"Cancelled: {reason}"
            : $"{session.Booked} of {session.Capacity} places are booked. {session.Offered} are offered, {session.Waiting} wait.";
}
