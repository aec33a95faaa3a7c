using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>What the page of a booking shows.</summary>
/// <param name="Free">Sessions that this person could move to at once, with their places.</param>
public sealed record PlaceModel(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    Booking Booking,
    IReadOnlyList<Session> Free,
    WorkshopPaths Paths,
    DateTimeOffset Now
)
{
    /// <summary>The name of the buttons.</summary>
    public const string Field = "do";

    public const string Accept = "accept";
    public const string Decline = "decline";
    public const string MoveTo = "move:";

    /// <summary>The name of the hidden field that says which offer the buttons are about.</summary>
    public const string OfferField = "offer";

    /// <summary>The session that it holds a place in; null where it holds none.</summary>
    public Session? Held => Find(Booking.Session);

    /// <summary>Whether sessions can still be chosen.</summary>
    public bool CanChange =>
        Series.PhaseAt(Now) == SeriesPhase.Open
        || (Booking.LostSession is not null && Series.PhaseAt(Now) == SeriesPhase.Closed);

    /// <summary>Whether the session that it is about is over.</summary>
    public bool IsOver => Held is { } session && session.StartsAt <= Now;

    /// <summary>A session by its code; null where there is none.</summary>
    public Session? Find(string? code) => Sessions.FirstOrDefault(session => session.Code == code);

    /// <summary>What the page is called.</summary>
    public string Heading =>
        (Booking.State, IsOver) switch
        {
            (BookingState.Offered, _) => "A place is free for you",
            (BookingState.Confirmed, true) => "This session has taken place",
            (BookingState.Confirmed, _) => "Your place",
            (BookingState.Waiting, _) => "You are on the waiting list",
            (BookingState.WithoutSession, _) when Series.CalledOffBecause is not null =>
                "These workshops have been called off",
            (BookingState.WithoutSession, _) => "Your session does not take place",
            _ => "You do not have a place",
        };

    /// <summary>What the page of a visit shows.</summary>
    public static PlaceModel Of(PlaceVisit visit) =>
        new(
            visit.Series,
            visit.Sessions,
            visit.Booking,
            [
                .. visit.Sessions.Where(session =>
                    session.TakesBookingsAt(visit.Now)
                    && session.Code != visit.Booking.Session
                    && session.LeftFor(visit.Booking) > 0
                ),
            ],
            visit.Paths,
            visit.Now
        );
}
