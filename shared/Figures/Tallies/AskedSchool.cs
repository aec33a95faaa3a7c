using SchoolsDigital.Schools;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>A school that was asked in a round.</summary>
/// <param name="School">The school as it stood in the register.</param>
/// <param name="Key">The name that its responses carry in this round.</param>
/// <param name="People">How many of its people were invited by name; null where the school passed a link on, so that nobody knows.</param>
public sealed record AskedSchool(School School, string Key, int? People = null);
