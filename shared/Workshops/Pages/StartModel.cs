using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>What the start page of an invitation shows.</summary>
/// <param name="Booked">Who was booked by this link, with the address of their booking.</param>
/// <param name="Next">The number of the draft that the button begins.</param>
public sealed record StartModel(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<(Booking Booking, string Path)> Booked,
    int Next,
    DateTimeOffset Now
);
