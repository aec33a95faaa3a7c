using SchoolsDigital.Figures.Charts;

namespace SchoolsDigital.Reports.Papers;

/// <summary>Figures of one question, a column for each group that may be shown.</summary>
/// <param name="What">What the figures are.</param>
internal sealed record BreakdownTable(
    string What,
    IReadOnlyList<string> Columns,
    IReadOnlyList<FigureRow> Rows,
    string? Note
);
