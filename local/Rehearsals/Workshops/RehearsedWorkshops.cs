namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>What became of the workshops of a rehearsal.</summary>
/// <param name="Booked">How many have held a place at any time.</param>
/// <param name="Waited">How many have been on the waiting list.</param>
/// <param name="Promoted">How many of those were offered a place and took it.</param>
/// <param name="Cancelled">How many gave their place or their turn back.</param>
/// <param name="NoShows">How many held a place and did not come.</param>
/// <param name="Attended">How many came.</param>
public sealed record RehearsedWorkshops(
    int Booked,
    int Waited,
    int Promoted,
    int Cancelled,
    int NoShows,
    WorkshopCount Attended
);
