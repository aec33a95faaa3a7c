using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The chart and the table of a question with options.</summary>
/// <param name="Remark">What is said before the chart; null where nothing is.</param>
internal sealed record OptionsModel(
    string Subtitle,
    string? Remark,
    IReadOnlyList<Bar> Bars,
    IReadOnlyList<string> Columns,
    IReadOnlyList<FigureRow> Rows,
    string? Note
)
{
    /// <summary>Why a scale has fewer points than the survey had.</summary>
    public const string EndsTogether =
        "The two points at each end are counted together, because too few people chose some of them to show each.";

    public static OptionsModel Of(ResultTable table)
    {
        var pairs = table
            .Options.Zip(table.All.Options, (option, figure) => (Option: option, Figure: figure))
            .ToArray();
        if (table.Kind is TableKind.SeveralChoices or TableKind.Ranking)
        {
            // Hidden options stay in the order of the survey: sorted among the others, their place would tell their size.
            pairs = [.. pairs.OrderByDescending(pair => pair.Figure.People ?? -1)];
        }

        var columns = ColumnsOf(table);
        return new(
            $"{Measure(table)}. Base: {FindingWords.BaseOf(table.All.Base)}",
            Remarks(table),
            [
                .. pairs.Select(pair => new Bar(
                    pair.Option.Text,
                    pair.Figure.Share,
                    HasSchools(table) ? pair.Figure.ShareOfSchools : null
                )),
            ],
            [.. columns.Select(column => column.Name)],
            [
                .. pairs.Select(pair => new FigureRow(
                    pair.Option.Text,
                    [.. columns.Select(column => column.Of(pair.Figure))]
                )),
                .. ScaleEnds.Of(table).Select(end => Sum(end.Label, new(end.People, end.Share))),
                Sum("All who answered", new(table.All.Base.People, 1) { Schools = table.All.Base.Schools }),
            ],
            table.MeanOf(table.All) is { } mean
                ? $"Base: {FindingWords.BaseOf(table.All.Base)}. Mean on the scale from 1 to {table.Options.Max(option => option.Value)}: {mean:0.0}."
                : $"Base: {FindingWords.BaseOf(table.All.Base)}."
        );

        // What is counted together, or is everybody, has no figure in some columns; none of it is hidden.
        FigureRow Sum(string label, OptionFigure figure) =>
            new(
                label,
                [
                    .. columns
                        .Select(column => column.Of(figure))
                        .Select(cell => cell == FigureTable.TooFew ? FigureNumbers.None : cell),
                ]
            );
    }

    private static (string Name, Func<OptionFigure, string> Of)[] ColumnsOf(ResultTable table) =>
        [
            ("People", figure => FigureNumbers.Count(figure.People)),
            (
                table.Kind == TableKind.Ranking ? $"Share among the first {table.FirstPlaces}" : "Share",
                figure => FigureNumbers.Percent(figure.Share)
            ),
            .. HasSchools(table)
                ? ((string, Func<OptionFigure, string>)[])[("Schools", figure => FigureNumbers.Count(figure.Schools))]
                : [],
            .. HasSchools(table) && table.All.Options.Any(figure => figure.ShareOfSchools is not null)
                ? ((string, Func<OptionFigure, string>)[])
                    [("Each school once, about", figure => FigureNumbers.Percent(figure.ShareOfSchools))]
                : [],
            .. table.Kind == TableKind.Ranking
                ? ((string, Func<OptionFigure, string>)[])
                    [("Mean place", figure => FigureNumbers.Mean(figure.MeanPlace))]
                : [],
        ];

    // Where every school sent one response, schools are people, and counting each school once is counting people.
    private static bool HasSchools(ResultTable table) => table.All.Base.People != table.All.Base.Schools;

    private static string Measure(ResultTable table) =>
        table.Kind switch
        {
            TableKind.SeveralChoices => "Share of the people who answered, for each option",
            TableKind.Ranking =>
                $"Share of the people who answered, by what they put among their first {table.FirstPlaces}",
            _ => "Share of the people who answered",
        };

    private static string? Remarks(ResultTable table) =>
        table.Kind switch
        {
            TableKind.SeveralChoices => "People could choose more than one, so the shares add up to more than 100%.",
            TableKind.Ranking =>
                "The mean place counts from the first. Who left an option out counts with the middle of the places that were left.",
            TableKind.Scale when table.Options.Any(option => option.Parts.Count > 0) => EndsTogether,
            TableKind.Scale when table.MeanOf(table.All) is { } mean =>
                $"On a scale from 1 (‘{table.Options[0].Text}’) to {table.Options.Max(option => option.Value)}, the mean is {mean:0.0}.",
            _ => null,
        };
}
