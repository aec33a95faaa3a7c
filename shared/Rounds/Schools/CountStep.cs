using SchoolsDigital.Consultations.Privacy;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>
/// When an open anonymous round may be counted anew for people to see. Whoever compares two counts finds at least so many
/// people and schools between them as the smallest published result has.
/// </summary>
internal static class CountStep
{
    /// <summary>Whether a count may follow another. Both say by URN how many of a school have answered themselves.</summary>
    /// <param name="rules">The fewest people and schools.</param>
    /// <param name="before">The count that was shown last.</param>
    /// <param name="now">The count as it would be.</param>
    public static bool MayFollow(
        PrivacyRules rules,
        IReadOnlyDictionary<int, int> before,
        IReadOnlyDictionary<int, int> now
    )
    {
        var people = now.Values.Sum() - before.Values.Sum();
        var schools = now.Count(school => school.Value > before.GetValueOrDefault(school.Key));
        // The schools that have answered are shown by name, so those that are new among them must be as many.
        var named = now.Count(school => school.Value > 0 && !before.ContainsKey(school.Key));
        return people >= rules.MinimumPeople
            && schools >= rules.MinimumSchools
            && (named == 0 || named >= rules.MinimumSchools);
    }
}
