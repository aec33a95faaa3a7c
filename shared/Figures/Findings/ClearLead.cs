using SchoolsDigital.Figures.Comparisons;

namespace SchoolsDigital.Figures.Findings;

/// <summary>Whether one share is larger than another by more than rounding and chance would make it.</summary>
public static class ClearLead
{
    /// <summary>Compares two shares, each of people or schools from so many schools.</summary>
    public static bool Of(decimal larger, int schools, decimal smaller, int otherSchools) =>
        Points(larger) > Points(smaller) && ChanceInterval.Of(larger, schools, smaller, otherSchools).Low > 0;

    private static decimal Points(decimal share) => Math.Round(share * 100, MidpointRounding.AwayFromZero);
}
