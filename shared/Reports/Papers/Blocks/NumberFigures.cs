using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The figures of a question for a number: the answers in brief, and how they spread over bands.</summary>
internal static class NumberFigures
{
    public static IReadOnlyList<DocumentBlock> Of(NumberQuestion question, ResultTable table, FigureSource source)
    {
        var (numbers, note) = (table.All.Numbers!, $"Base: {FindingWords.BaseOf(table.All.Base)}.");
        var id = ChapterLinks.Question(table.Code) + "-chart";
        var brief = new TableBlock($"{id}-brief", "The answers in brief", "Figure", ["Answer"], Rows(question, numbers))
        {
            Note = $"{note} The lowest and the highest are shown only where enough people gave that same answer.",
            About = ChapterLinks.Question(table.Code),
            Source = source,
        };
        return
        [
            .. numbers is { LowerQuartile: { } lower, UpperQuartile: { } upper }
                ? (DocumentBlock[])
                    [
                        Paragraphs.Of(
                            $"The middle half of the answers lies between {question.Show(lower)} and {question.Show(upper)}.",
                            brief.Id
                        ),
                    ]
                : [],
            .. table.Options.Count > 0 ? Bands(question, table, id, note, source) : [],
            brief,
        ];
    }

    // The bands are ours, so the title says what the people said, and never which band is the largest.
    private static DocumentBlock[] Bands(
        NumberQuestion question,
        ResultTable table,
        string id,
        string note,
        FigureSource source
    )
    {
        var shown = table.Options.Zip(table.All.Options).ToArray();
        return
        [
            new BarChartBlock(
                id,
                table.All.Numbers!.Median is { } median && FindingWords.Carries(table.All.Base)
                    ? $"Half of {FindingWords.BaseInWords(table.All.Base)} gave {question.Show(median)} or less"
                    : "What people answered",
                $"Share of the people who answered. {note[..^1]}",
                [.. shown.Select(band => new Bar(band.First.Text, band.Second.Share))]
            ),
            new TableBlock(
                ChapterLinks.Table(table.Code),
                table.Text,
                "Answer",
                ["People", "Schools", "Share"],
                [
                    .. shown.Select(band => new FigureRow(
                        band.First.Text,
                        [
                            FigureNumbers.Count(band.Second.People),
                            FigureNumbers.Count(band.Second.Schools),
                            FigureNumbers.Percent(band.Second.Share),
                        ]
                    )),
                    new(
                        "All who answered",
                        [
                            FigureNumbers.Count(table.All.Base.People),
                            FigureNumbers.Count(table.All.Base.Schools),
                            FigureNumbers.Percent(1),
                        ]
                    ),
                ]
            )
            {
                Note = note,
                IsOfChart = true,
                Source = source,
            },
        ];
    }

    private static FigureRow[] Rows(NumberQuestion question, NumberSummary numbers) =>
        [
            new("Median", [FigureNumbers.Show(question, numbers.Median)]),
            new("Lower quartile", [FigureNumbers.Show(question, numbers.LowerQuartile)]),
            new("Upper quartile", [FigureNumbers.Show(question, numbers.UpperQuartile)]),
            new("Mean", [FigureNumbers.Show(question, numbers.Mean)]),
            new("Lowest", [FigureNumbers.Show(question, numbers.Lowest)]),
            new("Highest", [FigureNumbers.Show(question, numbers.Highest)]),
        ];
}
