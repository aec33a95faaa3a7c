namespace SchoolsDigital.Figures.Tables;

/// <summary>Numbers that are counted together, and who gave one of them.</summary>
/// <param name="Start">The least number of the band, as far as its words tell; null for the first.</param>
/// <param name="Next">Where the next band starts; null for the last.</param>
internal sealed record NumberBand(ResultOption Option, OptionFigure Figure, decimal? Start, decimal? Next);
