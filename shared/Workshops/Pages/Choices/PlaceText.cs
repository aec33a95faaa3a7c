using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Choices;

/// <summary>How pages say how a session or a booking stands.</summary>
internal static class PlaceText
{
    /// <summary>How many places a session has left, in words.</summary>
    public static string Left(Session session, DateTimeOffset now) =>
        session.IsCancelled ? $"Cancelled. {session.CancelledBecause}".TrimEnd()
        : !session.IsAheadOf(now) ? "Over"
        : session.IsClosed ? "No more bookings are taken"
        : session.Left switch
        {
            0 => "Full. You can join the waiting list",
            var left => Count.Of(left, "place left", "places left"),
        };

    /// <summary>What somebody has, in a few words.</summary>
    public static string Of(Booking booking, IReadOnlyList<Session> sessions) =>
        booking.State switch
        {
            BookingState.Confirmed => SessionText.Of(Find(sessions, booking.Session!)),
            BookingState.Offered => $"is offered {SessionText.Of(Find(sessions, booking.Offer!.Session))}",
            BookingState.Waiting => "on the waiting list",
            BookingState.WithoutSession => "their session was cancelled",
            _ => "cancelled",
        };

    private static Session Find(IReadOnlyList<Session> sessions, string code) =>
        sessions.Single(session => session.Code == code);
}
