using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>
/// The groups that respondents are counted in, each with an index; the first is everybody. Only groups that somebody could
/// have been in are there: a sector without invited schools is no secret.
/// </summary>
internal sealed class Grouping
{
    private readonly List<Group> groups = [Group.All];
    private readonly List<Breakdown> breakdowns = [];
    private readonly int[] sectors = new int[Sectors.All.Count];
    private readonly IReadOnlySet<int>? matched;

    public Grouping(Tally tally, IReadOnlySet<int>? matched)
    {
        this.matched = matched;
        var present = tally.Schools.Select(school => school.Sector).ToHashSet();
        Add(GroupKind.Sector, splitsSchools: true, Sectors.All.Where(present.Contains).Select(Of));
        foreach (var sector in present)
        {
            sectors[(int)sector] = groups.IndexOf(Of(sector));
        }

        FirstRole = groups.Count;
        if (tally.Plan.Roles.Count > 0)
        {
            Add(
                GroupKind.Role,
                splitsSchools: false,
                [
                    .. tally.Plan.Roles.Select(role => new Group(GroupKind.Role, role.Code, role.Text)),
                    new(GroupKind.Role, Group.NotSaid, "Role not given"),
                ]
            );
        }

        if (matched is not null)
        {
            Add(
                GroupKind.TookPartBefore,
                splitsSchools: true,
                [
                    new(GroupKind.TookPartBefore, Group.Matched, "Schools in both rounds"),
                    new(GroupKind.TookPartBefore, Group.Unmatched, "Schools in one of the rounds"),
                ]
            );
        }
    }

    public IReadOnlyList<Group> Groups => groups;

    public IReadOnlyList<Breakdown> Breakdowns => breakdowns;

    /// <summary>The group of the first role; further roles follow.</summary>
    public int FirstRole { get; }

    public bool HasRoles => breakdowns.Exists(breakdown => breakdown.Kind == GroupKind.Role);

    public int SectorOf(SchoolTally school) => sectors[(int)school.Sector];

    /// <summary>Whether the school took part before; null where that is not asked.</summary>
    public int? MatchOf(SchoolTally school) =>
        matched is null ? null
        : school.Urn is { } urn && matched.Contains(urn) ? groups.Count - 2
        : groups.Count - 1;

    private void Add(GroupKind kind, bool splitsSchools, IEnumerable<Group> added)
    {
        var first = groups.Count;
        groups.AddRange(added);
        breakdowns.Add(new(kind, first, groups.Count - first, splitsSchools));
    }

    private static Group Of(Sector sector) => new(GroupKind.Sector, SectorCode(sector), sector.Label());

    private static string SectorCode(Sector sector) => sector.Label().ToLowerInvariant().Replace(' ', '-');
}
