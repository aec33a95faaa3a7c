using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>What may become of a booking, each change as a whole, so that no field is left behind.</summary>
internal static class BookingChanges
{
    /// <summary>Has a place in a session, and waits for nothing else.</summary>
    public static Booking Seat(this Booking booking, Session session) =>
        (
            booking with
            {
                Session = session.Code,
                Wishes = [],
                Offer = null,
                LostSession = null,
                EndedAt = null,
                CalendarSequence = booking.CalendarSequence + 1,
                CalendarSession = session.Code,
                KnownMoves = session.Moves,
            }
        ).Tell(booking.Session is null ? BookingNotice.Confirmed : BookingNotice.Changed);

    /// <summary>Waits for some sessions, and keeps the place it has meanwhile.</summary>
    public static Booking Wait(this Booking booking, IReadOnlyList<string> wishes, int turn) =>
        (booking with { Wishes = wishes, Turn = turn, LostSession = null, EndedAt = null }).Tell(BookingNotice.Waiting);

    /// <summary>Has no place and no turn any more.</summary>
    public static Booking End(this Booking booking, BookingNotice news, DateTimeOffset now) =>
        (
            booking.OutOfCalendar() with
            {
                Session = null,
                Wishes = [],
                Offer = null,
                LostSession = null,
                EndedAt = now,
            }
        ).Tell(news);

    /// <summary>Lets its offer pass on: it waits for that session no more, and for nothing where that was the last.</summary>
    /// <param name="news">What to tell its person, where they do not know; null where they said no themselves.</param>
    public static Booking PassOn(this Booking booking, DateTimeOffset now, BookingNotice? news = null)
    {
        var passed = booking with
        {
            Wishes = [.. booking.Wishes.Where(wish => wish != booking.Offer?.Session)],
            Offer = null,
        };
        return passed.State == BookingState.WithoutSession ? passed.End(news ?? BookingNotice.Cancelled, now)
            : news is { } told ? passed.Tell(told)
            : passed;
    }

    /// <summary>A session that it waits for does not take place.</summary>
    public static Booking Unwish(this Booking booking, string session)
    {
        var left = booking with { Wishes = [.. booking.Wishes.Where(wish => wish != session)] };
        return left.State == BookingState.WithoutSession
            ? (left with { LostSession = session }).Tell(BookingNotice.SessionCancelled)
            : left;
    }

    /// <summary>Its session is at another time or place.</summary>
    public static Booking FollowMove(this Booking booking, Session session) =>
        (booking with { KnownMoves = session.Moves, CalendarSequence = booking.CalendarSequence + 1 }).Tell(
            BookingNotice.SessionMoved
        );

    /// <summary>Its session does not take place.</summary>
    public static Booking LoseSession(this Booking booking) =>
        (booking.OutOfCalendar() with { Session = null, LostSession = booking.Session }).Tell(
            BookingNotice.SessionCancelled
        );

    private static Booking OutOfCalendar(this Booking booking) =>
        booking.Session is null ? booking : booking with { CalendarSequence = booking.CalendarSequence + 1 };
}
