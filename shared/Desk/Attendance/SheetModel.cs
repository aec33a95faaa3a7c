using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>A sign-in sheet. It lies open on a table, so it has no e-mail address on it and nobody's needs.</summary>
/// <param name="Entries">Everybody who is expected, by last name.</param>
/// <param name="Blank">How many empty lines follow, for whoever comes besides.</param>
public sealed record SheetModel(
    WorkshopSeries Series,
    Session Session,
    IReadOnlyList<DoorEntry> Entries,
    int Blank,
    string Back
)
{
    private const int FewestBlank = 6;

    /// <summary>The sheet of a session.</summary>
    public static SheetModel Of(DoorVisit visit, IReadOnlyList<DoorEntry> entries) =>
        new(
            visit.Series,
            visit.Session,
            [.. entries.Where(entry => !entry.IsWalkIn)],
            FewestBlank,
            WorkshopDeskPaths.Attendance(visit.Series.Ref)
        );
}
