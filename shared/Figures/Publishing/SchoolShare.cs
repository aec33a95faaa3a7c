namespace SchoolsDigital.Figures.Publishing;

/// <summary>
/// The share in which each school counts once. A fine one gives away how the people of each school split, so it moves in
/// steps of at least two whole schools.
/// </summary>
internal static class SchoolShare
{
    /// <summary>Of fewer schools even a coarse share tells what single ones answered.</summary>
    public const int LeastSchools = 20;

    private static readonly decimal[] Steps = [0.01m, 0.02m, 0.05m, 0.1m];

    /// <summary>The mean of so many schools' shares, to a step; null where there are too few.</summary>
    public static decimal? Of(double sum, int schools)
    {
        if (schools < LeastSchools)
        {
            return null;
        }

        var step = Array.Find(Steps, step => step * schools >= 2);
        return Math.Round((decimal)(sum / schools) / step, MidpointRounding.AwayFromZero) * step;
    }
}
