namespace SchoolsDigital.Figures.Tables;

/// <summary>Numbers in brief. Whatever would tell the answer of a few people is null.</summary>
/// <param name="Lowest">The lowest number, where enough people gave it; only for all respondents.</param>
/// <param name="Highest">The highest number, where enough people gave it; only for all respondents.</param>
public sealed record NumberSummary(
    decimal? Mean,
    decimal? LowerQuartile,
    decimal? Median,
    decimal? UpperQuartile,
    decimal? Lowest,
    decimal? Highest
)
{
    public static NumberSummary Hidden { get; } = new(null, null, null, null, null, null);

    internal IEnumerable<(decimal? Number, decimal Share)> Quantiles =>
        [(LowerQuartile, 0.25m), (Median, 0.5m), (UpperQuartile, 0.75m)];
}
