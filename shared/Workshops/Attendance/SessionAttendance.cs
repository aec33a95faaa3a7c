namespace SchoolsDigital.Workshops.Attendance;

/// <summary>How many came to one session, of those who were expected.</summary>
/// <param name="Code">The session.</param>
/// <param name="Label">Its place and day.</param>
/// <param name="Booked">How many held a place.</param>
/// <param name="WalkIns">How many of those who came held none.</param>
/// <param name="NoShows">How many held a place and did not come; null before the session is over, or where nobody was ticked off.</param>
public sealed record SessionAttendance(
    string Code,
    string Label,
    int Booked,
    HeadCount Came,
    int WalkIns,
    int? NoShows
);
