namespace SchoolsDigital.Documents.Charts;

/// <summary>One stacked bar.</summary>
/// <param name="Shares">The share of each point of the key, null where too few to show; all null where nobody's answer is shown.</param>
public sealed record StackedBar(string Label, IReadOnlyList<decimal?> Shares);
