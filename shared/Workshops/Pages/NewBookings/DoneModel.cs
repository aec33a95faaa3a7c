using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>What the page shows after the button was pressed.</summary>
/// <param name="Place">The page of the booking.</param>
public sealed record DoneModel(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    Booking Booking,
    string Place,
    string Start
);
