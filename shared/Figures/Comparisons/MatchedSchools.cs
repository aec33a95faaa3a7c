using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Comparisons;

/// <summary>The schools that answered in both of two rounds, by their URN in each.</summary>
internal sealed record MatchedSchools(IReadOnlySet<int> Now, IReadOnlySet<int> Earlier)
{
    /// <summary>Finds them.</summary>
    /// <param name="now">This round.</param>
    /// <param name="earlier">The earlier round.</param>
    /// <param name="successor">The URN that a school of the earlier round has now; the same where nothing has changed.</param>
    public static MatchedSchools Between(Tally now, Tally earlier, Func<int, int> successor)
    {
        HashSet<int> inBoth = [.. earlier.Answered.Select(successor).Where(now.Answered.Contains)];
        return new(inBoth, earlier.Answered.Where(urn => inBoth.Contains(successor(urn))).ToHashSet());
    }
}
