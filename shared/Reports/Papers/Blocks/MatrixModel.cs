using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The chart and the table of statements on one scale, its high end first.</summary>
/// <param name="Points">The key; empty for a scale with more points than anybody can tell apart.</param>
internal sealed record MatrixModel(
    string Subtitle,
    IReadOnlyList<StackedPoint> Points,
    IReadOnlyList<StackedBar> Bars,
    IReadOnlyList<string> Columns,
    IReadOnlyList<FigureRow> Rows,
    string Note
)
{
    public static MatrixModel Of(IReadOnlyList<ResultTable> statements)
    {
        var options = statements[0].Options;
        int[] points = [.. Enumerable.Range(0, options.Count).Where(index => !options[index].IsDontKnow)];
        int[] order = [.. points.Reverse(), .. Enumerable.Range(0, options.Count).Except(points)];
        var isMerged = options.Any(option => option.Parts.Count > 0);
        string[] ends = [.. statements.SelectMany(ScaleEnds.Of).Select(end => end.Label).Distinct()];
        var isDrawn = points.Length <= SegmentStyles.MostPoints;
        return new(
            $"Share of the people who answered, for each statement. {Bases(statements)}",
            isDrawn
                ?
                [
                    .. order.Select(index => new StackedPoint(
                        options[index].Text,
                        options[index].IsDontKnow ? SegmentStyle.DontKnow : SegmentStyles.Of(points.Length)[index]
                    )),
                ]
                : [],
            [
                .. statements.Select(statement => new StackedBar(
                    statement.Text,
                    [.. order.Select(index => statement.All.Options[index].Share)]
                )),
            ],
            [
                .. order.Select(index => options[index].Text),
                .. ends,
                .. isMerged ? (string[])[] : ["Mean"],
                "People",
                "Schools",
            ],
            [
                .. statements.Select(statement => new FigureRow(
                    statement.Text,
                    [
                        .. order.Select(index => FigureNumbers.PercentAndCount(statement.All.Options[index])),
                        .. ends.Select(end => EndOf(statement, end)),
                        .. isMerged ? (string[])[] : [FigureNumbers.Mean(statement.MeanOf(statement.All))],
                        FigureNumbers.Count(statement.All.Base.People),
                        FigureNumbers.Count(statement.All.Base.Schools),
                    ]
                )),
            ],
            isMerged
                ? OptionsModel.EndsTogether
                : $"The mean counts 1 for ‘{options[points[0]].Text}’ and {points.Length} for ‘{options[points[^1]].Text}’"
                    + (points.Length < options.Count ? $", and leaves out ‘{options[^1].Text}’." : ".")
        );
    }

    private static string EndOf(ResultTable statement, string label) =>
        ScaleEnds.Of(statement).FirstOrDefault(end => end.Label == label) is { } end
            ? FigureNumbers.PercentAndCount(new(end.People, end.Share))
            : FigureTable.TooFew;

    private static string Bases(IReadOnlyList<ResultTable> statements)
    {
        var shown = statements.Select(statement => statement.All.Base).Where(known => known.IsShown).ToArray();
        var (least, most) = (shown.MinBy(known => known.People)!, shown.MaxBy(known => known.People)!);
        return least.People == most.People
            ? $"Base: {FindingWords.BaseOf(most)}"
            : $"Base: from {FindingWords.BaseOf(least)} to {FindingWords.BaseOf(most)}";
    }
}
