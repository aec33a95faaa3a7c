using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Reports.Workshops;

/// <summary>Who came to a series of workshops, as far as it may be shown. Sectors and sessions are never crossed.</summary>
/// <param name="Code">The series.</param>
public sealed record WorkshopTurnout(
    string Code,
    string Title,
    Base All,
    IReadOnlyList<WorkshopGroup> BySector,
    IReadOnlyList<WorkshopGroup> BySession
)
{
    /// <summary>How useful people found it.</summary>
    public WorkshopFeedback Feedback { get; init; } = WorkshopFeedback.Hidden;

    /// <summary>Hides what is too small, and what would give it away.</summary>
    /// <param name="attendance">The numbers as they are.</param>
    /// <param name="rule">What is too small.</param>
    /// <param name="schools">How many schools each sector has, which anybody can look up.</param>
    public static WorkshopTurnout Of(
        SeriesAttendance attendance,
        PrivacyRule rule,
        IReadOnlyDictionary<Sector, int> schools
    )
    {
        var came = attendance.BySector.ToDictionary(sector => sector.Sector, sector => sector.Came);
        var sectors = Sectors
            .All.Where(sector => schools.ContainsKey(sector) || came.ContainsKey(sector))
            .Select(sector => (Sector: sector, Came: came.GetValueOrDefault(sector) ?? new(0, 0)))
            .ToList();
        var bySector = Show(
            rule,
            attendance.Came,
            [
                .. sectors.Select(one => new Part(one.Came.People, one.Came.Schools)
                {
                    MostSchools = Math.Max(schools.GetValueOrDefault(one.Sector), one.Came.Schools),
                }),
            ],
            splitsSchools: true
        );
        var bySession = Show(
            rule,
            attendance.Came,
            [.. attendance.Sessions.Select(session => new Part(session.Came.People, session.Came.Schools))],
            splitsSchools: false
        );
        return new(
            attendance.Code,
            attendance.Title,
            rule.Allows(attendance.Came.People, attendance.Came.Schools) ? BaseOf(attendance.Came) : Base.Hidden,
            [.. sectors.Zip(bySector, (one, shown) => new WorkshopGroup($"{one.Sector}", one.Sector.Label(), shown))],
            [
                .. attendance.Sessions.Zip(
                    bySession,
                    (session, shown) => new WorkshopGroup(session.Code, session.Label, shown)
                ),
            ]
        );
    }

    private static IEnumerable<Base> Show(
        PrivacyRule rule,
        HeadCount all,
        IReadOnlyList<Part> parts,
        bool splitsSchools
    )
    {
        if (!rule.Allows(all.People, all.Schools))
        {
            return parts.Select(_ => Base.Hidden);
        }

        var mask = LineSuppression.Hide(rule, parts, splitsSchools);
        return parts.Select((part, index) => mask[index] ? Base.Hidden : new(part.People, part.Schools));
    }

    private static Base BaseOf(HeadCount came) => new(came.People, came.Schools);
}
