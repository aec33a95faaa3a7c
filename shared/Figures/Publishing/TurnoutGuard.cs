using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>
/// Looks after groups whose turnout is hidden. A question that was put to some groups only tells by its total how many of
/// them took part at the least; taken together, such questions must leave the hidden groups as open as the rule wants.
/// </summary>
internal sealed class TurnoutGuard(Grouping grouping, IReadOnlyList<Part> turnout, PrivacyRule rule)
{
    // By the hidden groups that a question was put to: of several questions to the same groups only the most telling counts.
    private readonly Dictionary<(GroupKind Kind, string Groups), (long People, long Schools)> told = [];

    /// <summary>Whether a question's figure for all respondents may be shown; notes what it tells if so.</summary>
    public bool Allows(TableBases bases)
    {
        List<((GroupKind, string) Key, (long, long) Least)> tells = [];
        foreach (var breakdown in grouping.Breakdowns)
        {
            var asked = bases.Of(breakdown);
            int[] hidden = [.. asked.Where(group => turnout[group].MustHide)];
            if (asked.Length == 1 && bases.Part(asked[0]).MustHide)
            {
                // All respondents are that group.
                return false;
            }

            if (hidden.Length == 0 || asked.Length == breakdown.Count)
            {
                continue;
            }

            var key = (breakdown.Kind, string.Join(',', hidden));
            var least = LeastOf(bases, asked.Except(hidden), breakdown.SplitsSchools, told.GetValueOrDefault(key));
            if (!LeavesOpen(breakdown, hidden, key, least))
            {
                return false;
            }

            tells.Add((key, least));
        }

        foreach (var (key, least) in tells)
        {
            told[key] = least;
        }

        return true;
    }

    // All who answered, less as many as the groups with a shown turnout could have sent, came from the hidden ones.
    private static (long People, long Schools) LeastOf(
        TableBases bases,
        IEnumerable<int> shown,
        bool splitsSchools,
        (long People, long Schools) before
    )
    {
        Part[] parts = [.. shown.Select(bases.Part)];
        var all = bases.Part(0);
        return (
            Math.Max(before.People, all.People - parts.Sum(part => part.MostPeople)),
            splitsSchools ? Math.Max(before.Schools, all.Schools - parts.Sum(part => part.MostSchools)) : 0
        );
    }

    private bool LeavesOpen(
        Breakdown breakdown,
        int[] hidden,
        (GroupKind Kind, string Groups) key,
        (long People, long Schools) least
    )
    {
        var others = told.Where(entry => entry.Key.Kind == key.Kind && entry.Key != key)
            .Select(entry => entry.Value)
            .ToArray();
        Part[] allHidden = [.. turnout.Where((part, group) => breakdown.Has(group) && part.MustHide)];
        var openPeople = Math.Min(
            allHidden.Sum(part => part.People) - others.Sum(other => other.People),
            hidden.Sum(group => turnout[group].MostPeople)
        );
        var openSchools = Math.Min(
            allHidden.Sum(part => part.Schools) - others.Sum(other => other.Schools),
            hidden.Sum(group => turnout[group].MostSchools)
        );
        return (least.People == 0 || openPeople - least.People >= rule.MinimumPeople)
            && (least.Schools == 0 || openSchools > least.Schools);
    }
}
