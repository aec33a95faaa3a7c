namespace SchoolsDigital.Schools.Successions;

/// <summary>
/// Which schools follow which. A school that becomes an academy gets a new URN, so a school is followed along the links
/// and not by its number. Half of the links stand in the register in only one direction and many have no date or a wrong
/// one; both directions are read, and dates are not.
/// </summary>
internal sealed class Succession
{
    private readonly Dictionary<int, HashSet<int>> later = [];
    private readonly Dictionary<int, HashSet<int>> earlier = [];

    /// <summary>Builds it from links in any order, with or without their mirror images.</summary>
    public Succession(IEnumerable<SuccessionLink> links)
    {
        foreach (var link in links)
        {
            Add(link.From, link.To);
            if (!link.IsDirected)
            {
                Add(link.To, link.From);
            }
        }
    }

    /// <summary>Every school that came of this one, at any remove.</summary>
    public IReadOnlySet<int> SuccessorsOf(int urn) => Walk(urn, later);

    /// <summary>Every school that this one came of, at any remove.</summary>
    public IReadOnlySet<int> PredecessorsOf(int urn) => Walk(urn, earlier);

    /// <summary>
    /// Sorts the schools of two rounds into groups that can be compared, each school into exactly one. A school that is
    /// still there is followed no further.
    /// </summary>
    /// <returns>The groups, by the lowest URN in each.</returns>
    public IReadOnlyList<SchoolMatch> Match(IEnumerable<int> previousUrns, IEnumerable<int> currentUrns)
    {
        var current = currentUrns.ToHashSet();
        var groups = new UrnGroups();
        foreach (var urn in current)
        {
            groups.AddCurrent(urn);
        }

        foreach (var urn in previousUrns.ToHashSet())
        {
            groups.AddPrevious(urn);
            foreach (var heir in HeirsOf(urn, current))
            {
                groups.Join(urn, heir);
            }
        }

        return groups.ToMatches();
    }

    private static HashSet<int> Walk(int urn, Dictionary<int, HashSet<int>> steps)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>([urn]);
        while (open.TryPop(out var next))
        {
            foreach (var step in steps.GetValueOrDefault(next) ?? [])
            {
                if (step != urn && found.Add(step))
                {
                    open.Push(step);
                }
            }
        }

        return found;
    }

    // The nearest schools of today on every way forward.
    private IEnumerable<int> HeirsOf(int urn, HashSet<int> current)
    {
        var seen = new HashSet<int> { urn };
        var open = new Stack<int>([urn]);
        while (open.TryPop(out var next))
        {
            if (current.Contains(next))
            {
                yield return next;
                continue;
            }

            foreach (var step in later.GetValueOrDefault(next) ?? [])
            {
                if (seen.Add(step))
                {
                    open.Push(step);
                }
            }
        }
    }

    private void Add(int from, int to)
    {
        Step(later, from).Add(to);
        Step(earlier, to).Add(from);
    }

    private static HashSet<int> Step(Dictionary<int, HashSet<int>> steps, int urn)
    {
        if (!steps.TryGetValue(urn, out var next))
        {
            steps.Add(urn, next = []);
        }

        return next;
    }
}
