using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>The files that go with a mail about a booking.</summary>
internal static class BookingAttachments
{
    /// <summary>What puts a booking's session into a calendar, changes it there, or takes it out.</summary>
    /// <param name="session">The session that is or was in the calendar; see <see cref="Booking.CalendarSession"/>.</param>
    /// <param name="now">When the mail is made (UTC).</param>
    public static IReadOnlyList<MailAttachment> Of(
        WorkshopSeries series,
        Session session,
        Booking booking,
        DateTimeOffset now
    ) => BookingCalendar.ForMail(series, [session], booking, now) is { } file ? [file.Attach()] : [];
}
