using System.Text.Json.Serialization;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>The last thing that has happened to a booking and that its person is written to about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BookingNotice>))]
public enum BookingNotice
{
    /// <summary>They have a place.</summary>
    Confirmed,

    /// <summary>They have another place than before.</summary>
    Changed,

    /// <summary>The time or the place of their session was changed.</summary>
    SessionMoved,

    /// <summary>They are on the waiting list.</summary>
    Waiting,

    /// <summary>They are offered a place.</summary>
    Offered,

    /// <summary>An offer was not taken in time and has passed on.</summary>
    OfferLapsed,

    /// <summary>They have given their place or their turn back.</summary>
    Cancelled,

    /// <summary>Their session does not take place.</summary>
    SessionCancelled,
}
