namespace SchoolsDigital.Documents.Charts;

/// <summary>How far a group has come.</summary>
/// <param name="Share">0 to 1; null where too few to show.</param>
/// <param name="Text">The share in numbers, such as "140 of 342 schools".</param>
public sealed record ProgressRow(string Label, decimal? Share, string Text);
