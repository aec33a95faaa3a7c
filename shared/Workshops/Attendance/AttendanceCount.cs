using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Attendance;

/// <summary>Counts who came, in people and in schools.</summary>
internal static class AttendanceCount
{
    /// <summary>Counts a series.</summary>
    /// <param name="now">Of a session that is not over, nobody is missing yet (UTC).</param>
    public static SeriesAttendance Of(
        WorkshopSeries series,
        IReadOnlyList<Session> sessions,
        IReadOnlyList<Booking> bookings,
        IReadOnlyList<Attendee> attendees,
        DateTimeOffset now
    ) =>
        new(
            series.Ref.Series,
            series.Title,
            HeadCount.Of(attendees),
            [.. Sectors.All.Select(sector => Of(sector, attendees)).Where(sector => sector.Came.Schools > 0)],
            [
                .. sessions
                    .Where(session => !session.IsCancelled)
                    .Select(session => Of(session, bookings, attendees, now)),
            ]
        );

    private static SectorAttendance Of(Sector sector, IEnumerable<Attendee> attendees) =>
        new(sector, HeadCount.Of(attendees.Where(one => one.Sector == sector)));

    private static SessionAttendance Of(
        Session session,
        IEnumerable<Booking> bookings,
        IEnumerable<Attendee> attendees,
        DateTimeOffset now
    )
    {
        var booked = bookings.Where(booking => booking.IsActive && booking.Session == session.Code).ToList();
        var came = attendees.Where(attendee => attendee.Session == session.Code).ToList();
        var ticked = came.Select(attendee => attendee.Id).ToHashSet(StringComparer.Ordinal);
        var isKnown = came.Count > 0 && session.EndsAt <= now;
        return new(
            session.Code,
            $"{session.Place}, {LondonText.Date(LondonTime.DateOf(session.StartsAt))}",
            booked.Count,
            HeadCount.Of(came),
            came.Count(attendee => attendee.IsWalkIn),
            isKnown ? booked.Count(booking => !ticked.Contains(booking.Id)) : null
        );
    }
}
