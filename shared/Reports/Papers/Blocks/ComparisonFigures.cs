using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Findings;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>Comparisons as tables show them.</summary>
internal static class ComparisonFigures
{
    /// <summary>The columns after the answer. After a break there is no change to show.</summary>
    public static IReadOnlyList<string> Columns(Comparison both, ComparedTable table) =>
        table.Comparability == Comparability.Break
            ? [both.Earlier, both.Now, $"Matched: {both.Earlier}", $"Matched: {both.Now}"]
            : [both.Earlier, both.Now, "Change", $"Matched: {both.Earlier}", $"Matched: {both.Now}", "Matched: change"];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<FigureRow> Rows(ComparedTable table) =>
        [
            .. table.Options.Select(option => new FigureRow(
                option.Text,
                [.. Cells(option.All, table), .. Cells(option.Matched, table)]
            )),
        ];

    /// <summary>The four bases.</summary>
    public static string Note(Comparison both, ComparedTable table) =>
        $"Base: {both.Earlier} {FindingWords.BaseOf(table.Earlier)}, {both.Now} {FindingWords.BaseOf(table.Now)}; "
        + (
            table is { MatchedNow.IsShown: true, MatchedEarlier.IsShown: true }
                ? $"matched schools {FindingWords.BaseOf(table.MatchedEarlier)} and {FindingWords.BaseOf(table.MatchedNow)}."
                : "matched schools too few to show, or too few others."
        );

    private static string[] Cells(Change change, ComparedTable table)
    {
        string[] shares = [FigureNumbers.Percent(change.Earlier), FigureNumbers.Percent(change.Now)];
        var chance = change is { Points: not null, MayBeChance: true } ? ", may be chance" : "";
        return table.Comparability == Comparability.Break
            ? shares
            : [.. shares, FigureNumbers.Points(change.Points) + chance];
    }
}
