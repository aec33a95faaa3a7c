using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>
/// Titles of charts: the chart's message with its base where its figures carry one, else what it is. That one answer is
/// ahead of others is said only where the difference is larger than chance and rounding.
/// </summary>
internal static class FigureTitles
{
    private const string Plain = "What people answered";

    /// <summary>The title of the chart of one question.</summary>
    public static string Of(ResultTable table)
    {
        if (!FindingWords.Carries(table.All.Base) || TopAnswer.Of(table) is not { } top)
        {
            return Plain;
        }

        var share = $"{Percent.Of(top.Share)} of {FindingWords.BaseInWords(table.All.Base)}";
        return table.Kind switch
        {
            TableKind.SeveralChoices => Leads(table)
                ? $"{top.Label} was chosen most often, by {share}"
                : "No clear difference between the options chosen most often",
            TableKind.Ranking => $"{top.Label} is among the first {table.FirstPlaces} of {share}",
            _ => $"{share} answered {top.Label}",
        };
    }

    /// <summary>The title of the chart of a matrix.</summary>
    public static string Of(IReadOnlyList<ResultTable> statements)
    {
        var known = statements.Where(statement => FindingWords.Carries(statement.All.Base)).ToArray();
        var best = known
            .Select(statement => (Table: statement, Top: TopAnswer.Of(statement)))
            .Where(statement => statement.Top is { Options.Count: > 1 } or { IsMerged: true })
            .OrderByDescending(statement => statement.Top!.Share)
            .FirstOrDefault();
        if (best.Top is not { } top)
        {
            return Plain;
        }

        var others = known.Where(other => other != best.Table).ToArray();
        if (others.Length == 0 || others.All(other => IsAhead(best.Table, top, other)))
        {
            return $"‘{best.Table.Text}’ stands out: {Percent.Of(top.Share)} of "
                + $"{FindingWords.BaseInWords(best.Table.All.Base)} answered {top.Label}";
        }

        return others.Any(other => IsAhead(best.Table, top, other))
            ? Plain
            : "No clear difference between the statements";
    }

    // Of a statement whose figures are hidden it is not known.
    private static bool IsAhead(ResultTable best, TopAnswer top, ResultTable other) =>
        top.ShareIn(other) is { } share
        && ClearLead.Of(top.Share, best.All.Base.Schools!.Value, share, other.All.Base.Schools!.Value);

    private static bool Leads(ResultTable table)
    {
        var schools = table.All.Base.Schools!.Value;
        decimal[] shares = [.. table.All.Options.Select(option => option.Share).OfType<decimal>().OrderDescending()];
        return shares.Length < 2 || ClearLead.Of(shares[0], schools, shares[1], schools);
    }
}
