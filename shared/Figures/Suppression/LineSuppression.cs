namespace SchoolsDigital.Figures.Suppression;

/// <summary>
/// Hides the small ones among numbers that add up to a shown total, and as many others as it takes that nobody can work
/// them out, not even by trying what this program makes of every other round that there could have been.
/// </summary>
public sealed class LineSuppression
{
    private readonly PrivacyRule rule;
    private readonly IReadOnlyList<Part> parts;
    private readonly bool splitsSchools;
    private readonly SuppressionMask mask;

    private LineSuppression(PrivacyRule rule, IReadOnlyList<Part> parts, bool splitsSchools)
    {
        (this.rule, this.parts, this.splitsSchools) = (rule, parts, splitsSchools);
        mask = new(parts.Count);
    }

    private IEnumerable<int> Hidden => Enumerable.Range(0, parts.Count).Where(index => mask[index]);

    private IEnumerable<int> Shown => Enumerable.Range(0, parts.Count).Where(index => !mask[index]);

    /// <summary>Finds what to hide.</summary>
    /// <param name="rule">What is too small.</param>
    /// <param name="parts">The numbers.</param>
    /// <param name="splitsSchools">Whether each school is in one part, so that schools add up as people do.</param>
    /// <param name="total">What a reader may know of the sum; null where it is shown as it is.</param>
    /// <param name="hidden">What is hidden already, besides what is too small.</param>
    public static SuppressionMask Hide(
        PrivacyRule rule,
        IReadOnlyList<Part> parts,
        bool splitsSchools,
        (long Least, long Most)? total = null,
        Func<int, bool>? hidden = null
    )
    {
        var line = new LineSuppression(rule, parts, splitsSchools);
        foreach (var (index, part) in parts.Index())
        {
            if (!rule.Allows(part.People, part.Schools))
            {
                line.mask.HideSmall(index);
            }
            else if (part.MustHide || hidden?.Invoke(index) == true)
            {
                line.mask.Hide(index);
            }
        }

        if (line.Hidden.Any())
        {
            line.Protect(total);
        }

        return line.mask;
    }

    private bool MayShow(Part part) => !part.MustHide && rule.Allows(part.People, part.Schools);

    private void Protect((long Least, long Most)? total)
    {
        var (people, schools) = (new Flows(mask), new Flows(mask));
        foreach (var (index, part) in parts.Index())
        {
            people.Add(new(0, 1, part.People, part.LeastPeople, part.MostPeople, index));
            schools.Add(new(0, 1, part.Schools, part.LeastSchools, part.MostSchools, index));
        }

        if (total is { } bounds)
        {
            // What the sum falls short of its most is a number of its own, which stands nowhere.
            var rest = bounds.Most - parts.Sum(part => part.People);
            people.Add(new(0, 1, rest, 0, bounds.Most - bounds.Least, Flow.Unprinted));
        }

        while (
            people.Protect(rule.MinimumPeople)
            || (splitsSchools && schools.Protect(1))
            || (total is null && (HideTogether() || HideEquals()))
        )
        {
            // Each rule may hide a number that another then has to look at.
        }
    }

    // What is hidden together can be worked out, so it must be large enough to be shown. Two equal numbers would be told
    // apart by which of them is hidden, and so would two hidden numbers of which one would be chosen over the other.
    private bool HideTogether()
    {
        var people = Hidden.Sum(index => parts[index].People);
        // Where schools are in several parts, only the largest part is sure to be that many different schools.
        var schools = splitsSchools
            ? Hidden.Sum(index => parts[index].Schools)
            : Hidden.Max(index => parts[index].Schools);
        var chosen = Hidden.Where(index => MayShow(parts[index])).Select(index => (int?)parts[index].People).Max();
        if (
            rule.Allows(people, schools)
            && !Shown.Any(index => parts[index].People <= chosen && parts[index].LeastPeople < parts[index].MostPeople)
        )
        {
            return false;
        }

        return HideUpTo(chosen);
    }

    // Where all that is hidden is just short of being shown, a reader who sees their sum need not ask how it is shared out.
    private bool HideEquals() =>
        Hidden.All(index => rule.Allows(parts[index].People + 1, parts[index].Schools + 1))
        && Hidden.Select(index => parts[index].People).Distinct().Count() == 1
        && HideUpTo(null);

    private bool HideUpTo(int? people)
    {
        // What anybody knows anyway protects nothing.
        int[] shown = [.. Shown.Where(index => parts[index].LeastPeople < parts[index].MostPeople)];
        if (shown.Length == 0)
        {
            return false;
        }

        var most = Math.Max(people ?? 0, shown.Min(index => parts[index].People));
        foreach (var index in shown.Where(index => parts[index].People <= most))
        {
            mask.Hide(index);
        }

        return true;
    }
}
