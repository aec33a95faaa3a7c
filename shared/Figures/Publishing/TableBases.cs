using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>Who answered one question, by group: what was counted, what anybody knows of it, and what may be shown.</summary>
internal sealed class TableBases
{
    private readonly Part?[] parts;
    private readonly Base[] shown;

    public TableBases(AudienceBounds bounds, Grouping grouping, CellCounts counts, PrivacyRule rule, TurnoutGuard guard)
    {
        var groups = grouping.Groups.Count;
        parts =
        [
            .. Enumerable.Range(0, groups).Select(group => bounds.IsAsked(group) ? bounds.PartOf(group, counts) : null),
        ];
        shown = new Base[groups];
        Array.Fill(shown, Base.Hidden);

        var all = parts[0]!;
        if (all.MustHide || !rule.Allows(all.People, all.Schools) || !guard.Allows(this))
        {
            return;
        }

        shown[0] = new(all.People, all.Schools);
        foreach (var breakdown in grouping.Breakdowns)
        {
            var asked = Of(breakdown);
            var mask = LineSuppression.Hide(rule, [.. asked.Select(Part)], breakdown.SplitsSchools);
            for (var index = 0; index < asked.Length; index++)
            {
                var part = Part(asked[index]);
                shown[asked[index]] = mask[index] ? Base.Hidden : new(part.People, part.Schools);
            }
        }
    }

    /// <summary>Everybody, and after that the groups that were asked.</summary>
    public IEnumerable<int> Asked => Enumerable.Range(0, parts.Length).Where(group => parts[group] is not null);

    /// <summary>The groups of a breakdown that were asked.</summary>
    public int[] Of(Breakdown breakdown) => [.. Asked.Where(breakdown.Has)];

    /// <summary>What is known of a group that was asked.</summary>
    public Part Part(int group) => parts[group]!;

    public Base Shown(int group) => shown[group];
}
