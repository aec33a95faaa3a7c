namespace SchoolsDigital.Workshops.Bookings;

/// <summary>What came of asking for something.</summary>
public enum BookingOutcome
{
    /// <summary>They have the place.</summary>
    Confirmed,

    /// <summary>They are on the waiting list.</summary>
    Waiting,

    /// <summary>Their place or their turn was given back.</summary>
    Cancelled,

    /// <summary>Nothing was changed: the session has no place left.</summary>
    Full,

    /// <summary>Nothing was changed: this address has a booking in the series already.</summary>
    AlreadyBooked,

    /// <summary>Nothing was changed: the same form has made a booking, of somebody else or with other details.</summary>
    MadeAsAnother,

    /// <summary>Nothing was changed: the school has as many people in the series as it may.</summary>
    SchoolFull,

    /// <summary>Nothing was changed: the session is over, cancelled or takes no bookings.</summary>
    SessionClosed,

    /// <summary>Nothing was changed: the series takes no bookings now.</summary>
    SeriesClosed,

    /// <summary>Nothing was changed: the offer has passed on.</summary>
    OfferGone,

    /// <summary>There is no such booking or series.</summary>
    NotFound,
}
