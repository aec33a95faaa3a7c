using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>What the start page of an invitation shows: many people may share it, so it names nobody who has booked.</summary>
/// <param name="People">How many of the school have a place or wait for one.</param>
/// <param name="Visitor">The id of the draft that the button begins.</param>
public sealed record WorkshopStartModel(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    string School,
    int People,
    string Visitor,
    DateTimeOffset Now
);
