namespace SchoolsDigital.Documents.Charts;

/// <summary>One bar.</summary>
/// <param name="Share">How long it is, 0 to 1; null where too few to show.</param>
/// <param name="Mark">A second share of the same, drawn as a line across; null where there is none.</param>
public sealed record Bar(string Label, decimal? Share, decimal? Mark = null);
