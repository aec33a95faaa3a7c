using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Groups that share out all respondents among them.</summary>
/// <param name="First">The index of the first group.</param>
/// <param name="SplitsSchools">Whether each school is in one group too, so that the schools of the groups add up.</param>
internal sealed record Breakdown(GroupKind Kind, int First, int Count, bool SplitsSchools)
{
    public bool Has(int group) => group >= First && group < First + Count;
}
