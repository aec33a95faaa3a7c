using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>Works out who answered, and which groups are too small to be told apart anywhere in the results.</summary>
internal sealed class Turnout
{
    private readonly Tally tally;
    private readonly Grouping grouping;
    private readonly PrivacyRule rule;
    private readonly SchoolTally[] schools;
    private readonly SizeBand[] sizesPresent;
    private readonly Base[] bases;
    private readonly Part[] known;
    private readonly List<ResponseRate> sizes = [];

    public Turnout(Tally tally, Grouping grouping, CellCounts counts, PrivacyRule rule)
    {
        (this.tally, this.grouping, this.rule) = (tally, grouping, rule);
        schools = [.. tally.Schools];
        sizesPresent = [.. schools.Select(school => school.Size).Distinct().Order()];
        bases =
        [
            .. Enumerable
                .Range(0, grouping.Groups.Count)
                .Select(group => new Base(counts.People(group), counts.Schools(group))),
        ];

        var small = !rule.Allows(counts.People(0), counts.Schools(0));
        var (hiddenSectors, hiddenSizes) = HideRates();
        foreach (var breakdown in grouping.Breakdowns)
        {
            var hidden = breakdown.Kind == GroupKind.Sector ? hiddenSectors : Hide(breakdown, counts);
            for (var group = 0; group < breakdown.Count; group++)
            {
                bases[breakdown.First + group] = small || hidden(group) ? Base.Hidden : bases[breakdown.First + group];
            }
        }

        bases[0] = small ? Base.Hidden : bases[0];
        known = [.. Enumerable.Range(0, bases.Length).Select(group => KnownOf(group, counts))];
        AddSizes(hiddenSizes, small);
    }

    /// <summary>What anybody knows of each group: its people and schools where they are shown, else how many were asked.</summary>
    public IReadOnlyList<Part> Known => known;

    public Participation Participation() =>
        new(
            Rate(Group.All, schools, bases[0]),
            [
                .. Groups(GroupKind.Sector)
                    .Select(group =>
                        Rate(
                            grouping.Groups[group],
                            schools.Where(school => grouping.SectorOf(school) == group),
                            bases[group]
                        )
                    ),
            ],
            sizes,
            [.. Groups(GroupKind.Role).Select(group => (grouping.Groups[group], bases[group]))],
            Few(tally.Drafts),
            Few(tally.FromPaper + tally.ByTelephone)
        )
        {
            FromPaper = Few(tally.ByTelephone) is null ? null : Few(tally.FromPaper),
            ByTelephone = Few(tally.FromPaper) is null ? null : Few(tally.ByTelephone),
        };

    private Part KnownOf(int group, CellCounts counts)
    {
        var asked = grouping.Groups[group].Kind switch
        {
            GroupKind.All => schools,
            GroupKind.Sector => schools.Where(school => grouping.SectorOf(school) == group),
            _ => [],
        };
        var (mostPeople, mostSchools) = bases[group] is ({ } people, { } answered)
            ? (people, answered)
            : MostOf([.. asked]);
        return new(counts.People(group), counts.Schools(group))
        {
            MustHide = !bases[group].IsShown,
            MostPeople = mostPeople,
            MostSchools = mostSchools,
        };
    }

    // More people than were invited by name cannot have answered, unless somebody was not on the list.
    private static (long People, long Schools) MostOf(SchoolTally[] asked) =>
        asked.Length == 0
            ? (Flow.Unbounded, Flow.Unbounded)
            : (
                Array.TrueForAll(asked, school => school.InvitedPeople >= school.Responses)
                    ? asked.Sum(school => (long)school.InvitedPeople!.Value)
                    : Flow.Unbounded,
                asked.Length
            );

    private IEnumerable<int> Groups(GroupKind kind) =>
        Enumerable.Range(0, bases.Length).Where(group => grouping.Groups[group].Kind == kind);

    // Nothing can be subtracted from these, so only their size matters.
    private int? Few(int people) => people >= rule.MinimumPeople && bases[0].IsShown ? people : null;

    private Func<int, bool> Hide(Breakdown breakdown, CellCounts counts)
    {
        var groups = Enumerable.Range(breakdown.First, breakdown.Count);
        Part[] parts = [.. groups.Select(group => new Part(counts.People(group), counts.Schools(group)))];
        var mask = LineSuppression.Hide(rule, parts, breakdown.SplitsSchools);
        return group => mask[group];
    }

    private (Func<int, bool> Sectors, Func<int, bool> Sizes) HideRates()
    {
        int[] sectors = [.. Groups(GroupKind.Sector)];
        var cells = new RateCell[sectors.Length, sizesPresent.Length];
        foreach (var school in schools)
        {
            var (sector, size) = (grouping.SectorOf(school) - sectors[0], Array.IndexOf(sizesPresent, school.Size));
            cells[sector, size] = cells[sector, size].Plus(school.Responses, MostOf([school]).People);
        }

        return RateSuppression.Hide(rule, cells);
    }

    private void AddSizes(Func<int, bool> hidden, bool small)
    {
        foreach (var (index, size) in sizesPresent.Index())
        {
            SchoolTally[] ofSize = [.. schools.Where(school => school.Size == size)];
            var answered = new Base(
                ofSize.Sum(school => school.Responses),
                ofSize.Count(school => school.Responses > 0)
            );
            var group = new Group(GroupKind.Size, size.ToString(), size.Label());
            sizes.Add(Rate(group, ofSize, small || hidden(index) ? Base.Hidden : answered));
        }
    }

    private static ResponseRate Rate(Group group, IEnumerable<SchoolTally> invited, Base answered)
    {
        SchoolTally[] asked = [.. invited];
        var peopleKnown = Array.TrueForAll(asked, school => school.InvitedPeople is not null);
        return new(group, asked.Length, peopleKnown ? asked.Sum(school => school.InvitedPeople) : null, answered);
    }
}
