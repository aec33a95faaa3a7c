using SchoolsDigital.Reports.Figures;
using SchoolsDigital.Reports.Findings;

namespace SchoolsDigital.Reports.Papers;

/// <summary>Titles of charts: the chart's message where its figures carry one, else what it is.</summary>
public static class FigureTitles
{
    /// <summary>The title of the chart of one question.</summary>
    public static string Of(ResultTable table)
    {
        if (!FindingWords.Carries(table.All.Base) || TopAnswer.Of(table) is not { } top)
        {
            return "What people answered";
        }

        var share = ShareWords.Percent(top.Share);
        return table.Kind switch
        {
            TableKind.SeveralChoices => $"{top.Label} was chosen most often, by {share}",
            TableKind.Ranking => $"{top.Label} is among the first {table.FirstPlaces} of {share}",
            _ => $"{share} answered {top.Label}",
        };
    }

    /// <summary>The title of the chart of a matrix.</summary>
    public static string Of(IReadOnlyList<ResultTable> statements)
    {
        var best = statements
            .Where(statement => FindingWords.Carries(statement.All.Base))
            .Select(statement => (statement.Text, Top: TopAnswer.Of(statement)))
            .Where(statement => statement.Top?.Options.Count > 1)
            .OrderByDescending(statement => statement.Top!.Share)
            .FirstOrDefault();
        return best.Top is { } top
            ? $"‘{best.Text}’ stands out: {ShareWords.Percent(top.Share)} answered {top.Label}"
            : "What people answered";
    }
}
