using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>What the desk shows of who came to a series.</summary>
/// <param name="Calendar">The address of its calendar; null once it is forgotten who booked.</param>
/// <param name="Doors">The address of each session's door list for whoever helps there, by the session's code.</param>
public sealed record AttendanceModel(
    WorkshopSeries Series,
    SeriesAttendance Attendance,
    IReadOnlyList<Session> Sessions,
    Uri? Calendar,
    IReadOnlyDictionary<string, Uri> Doors
)
{
    /// <summary>A page of a session.</summary>
    public string PathOf(string session, string page) => $"{WorkshopDeskPaths.Of(Series.Ref, session)}/{page}";
}
