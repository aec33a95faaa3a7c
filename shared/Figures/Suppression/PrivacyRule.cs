namespace SchoolsDigital.Figures.Suppression;

/// <summary>When a figure rests on too few to be shown; <c>docs/suppression.md</c> says how it is applied.</summary>
/// <param name="MinimumPeople">The fewest people that a shown figure may count.</param>
/// <param name="MinimumSchools">The fewest schools that they may come from.</param>
public sealed record PrivacyRule(int MinimumPeople = 5, int MinimumSchools = 3)
{
    /// <summary>Whether a figure of so many people from so many schools may be shown.</summary>
    public bool Allows(int people, int schools) => people >= MinimumPeople && schools >= MinimumSchools;
}
