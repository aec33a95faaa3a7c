using Ical.Net;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>
/// The calendar entry of one booking. Its UID stays whatever happens to the booking and its SEQUENCE only rises, so that
/// every file changes the one entry that is there. No file waits for an answer: the booking page is the truth.
/// </summary>
internal static class BookingCalendar
{
    // A calendar is often shown to colleagues, and whoever has the link could give the place away.
    private const string HowToChange = "To change or cancel your place, use the link in the mail that confirmed it.";

    /// <summary>The file that goes with the mail on what has happened to a booking; null where its calendar stays as it is.</summary>
    /// <param name="now">When the mail is made (UTC).</param>
    public static CalendarFile? ForMail(
        WorkshopSeries series,
        IEnumerable<Session> sessions,
        Booking booking,
        DateTimeOffset now
    )
    {
        var (method, code) = booking.News switch
        {
            BookingNotice.Confirmed or BookingNotice.Changed or BookingNotice.SessionMoved => (
                CalendarMethod.Request,
                booking.Session
            ),
            BookingNotice.Cancelled or BookingNotice.SessionCancelled when booking.Session is null => (
                CalendarMethod.Cancel,
                booking.CalendarSession
            ),
            _ => (CalendarMethod.Publish, null),
        };
        return sessions.FirstOrDefault(session => session.Code == code) is { } found
            ? Write(method, series, found, booking, now)
            : null;
    }

    /// <summary>The file that a person downloads for the place that they hold; null where they hold none.</summary>
    /// <param name="now">When it is asked for (UTC).</param>
    public static CalendarFile? ForDownload(
        WorkshopSeries series,
        IEnumerable<Session> sessions,
        Booking booking,
        DateTimeOffset now
    ) =>
        sessions.FirstOrDefault(session => session.Code == booking.Session) is { } found
            ? Write(CalendarMethod.Publish, series, found, booking, now)
            : null;

    private static CalendarFile Write(
        CalendarMethod method,
        WorkshopSeries series,
        Session session,
        Booking booking,
        DateTimeOffset now
    )
    {
        var entry = SessionEntry.Of(
            series,
            session,
            series.Title,
            HowToChange,
            now,
            joins: booking.Session == session.Code
        );
        entry.Uid = booking.Id;
        entry.Sequence = Math.Max(0, booking.CalendarSequence);
        entry.Status = method == CalendarMethod.Cancel ? EventStatus.Cancelled : EventStatus.Confirmed;
        entry.Transparency = TransparencyType.Opaque;
        if (method != CalendarMethod.Publish)
        {
            entry.AddProperty(CalendarPerson.Attendee(booking.Name, booking.Email));
        }

        return CalendarWriter.Write(method, [entry]);
    }
}
