namespace SchoolsDigital.Workshops.Bookings;

/// <summary>Where a booking stands.</summary>
public enum BookingState
{
    /// <summary>Holds a place, perhaps while waiting for a better one.</summary>
    Confirmed,

    /// <summary>Is offered a place and has not answered.</summary>
    Offered,

    /// <summary>Holds no place and waits for one.</summary>
    Waiting,

    /// <summary>Held a place in a session that was cancelled, and has not chosen another.</summary>
    WithoutSession,

    /// <summary>Given back, declined or lapsed.</summary>
    Ended,
}
