using SchoolsDigital.Figures.Charts;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers;

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

        // Where every school sent one response, counting schools once is counting people; of few schools it is not shown.
        var everySchoolOnce =
            table.All.Base.People == table.All.Base.Schools
            || Array.TrueForAll(pairs, pair => pair.Figure.ShareOfSchools is null);
        return new(
            $"{Measure(table)}. Base: {FindingWords.BaseOf(table.All.Base)}",
            Remarks(table),
            [
                .. pairs.Select(pair => new Bar(
                    pair.Option.Text,
                    pair.Figure.Share,
                    everySchoolOnce ? null : pair.Figure.ShareOfSchools
                )),
            ],
            [
                "People",
                "Share",
                .. everySchoolOnce ? (string[])[] : ["Schools", "Each school once, about"],
                .. table.Kind == TableKind.Ranking ? (string[])["Mean place"] : [],
            ],
            [
                .. pairs.Select(pair => new FigureRow(
                    pair.Option.Text,
                    [
                        FigureNumbers.Count(pair.Figure.People),
                        FigureNumbers.Percent(pair.Figure.Share),
                        .. everySchoolOnce
                            ? (string[])[]
                            :
                            [
                                FigureNumbers.Count(pair.Figure.Schools),
                                FigureNumbers.Percent(pair.Figure.ShareOfSchools),
                            ],
                        .. table.Kind == TableKind.Ranking ? (string[])[FigureNumbers.Mean(pair.Figure.MeanPlace)] : [],
                    ]
                )),
            ],
            $"Base: {FindingWords.BaseOf(table.All.Base)}."
        );
    }

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
                "The mean place counts 1 for first. Who left an option out counts with the middle of the places that were left.",
            TableKind.Scale when table.Options.Any(option => option.Parts.Count > 0) => EndsTogether,
            TableKind.Scale when table.MeanOf(table.All) is { } mean =>
                $"On a scale from 1 (‘{table.Options[0].Text}’) to {table.Options.Max(option => option.Value)}, the mean is {mean:0.0}.",
            _ => null,
        };
}
