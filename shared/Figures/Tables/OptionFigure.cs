namespace SchoolsDigital.Figures.Tables;

/// <summary>How many of a group chose one option.</summary>
/// <param name="People">People of the group who chose it; null where too few to show.</param>
/// <param name="Share">Their share of the people of the group who answered the question, 0 to 1.</param>
public sealed record OptionFigure(int? People, decimal? Share)
{
    /// <summary>Schools in which anybody chose it; only for all respondents.</summary>
    public int? Schools { get; init; }

    /// <summary>The mean of twenty or more schools' shares, to a coarse step, so that each school counts once; only for all respondents.</summary>
    public decimal? ShareOfSchools { get; init; }

    /// <summary>The mean place in a ranking, 1 being the first, to a tenth; only for all respondents.</summary>
    public decimal? MeanPlace { get; init; }

    /// <summary>Too few to show, or nobody at all.</summary>
    public static OptionFigure Hidden { get; } = new(null, null);

    public bool IsShown => People is not null;
}
