using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The figures of one question as blocks: a chart and the table that says the same.</summary>
internal static class QuestionFigures
{
    /// <summary>The blocks. Where too few answered, a sentence says so.</summary>
    /// <param name="question">The question and its figures.</param>
    /// <param name="data">Which state of the data they are made of.</param>
    public static IReadOnlyList<DocumentBlock> Of(QuestionResult question, string data)
    {
        if (!question.Tables.Any(table => table.All.Base.IsShown))
        {
            return [Paragraphs.Of("Too few people answered this question to show what they said.")];
        }

        var first = question.Tables[0];
        var source = new FigureSource(
            question.Question.Text,
            "people who answered this question",
            FindingWords.BaseOf(first.All.Base),
            data
        );
        return question.Question switch
        {
            MatrixQuestion => OfMatrix(question, source),
            NumberQuestion number => NumberFigures.Of(number, first, source),
            _ when first.Kind == TableKind.Text => OfText(first, source),
            _ => OfOptions(first, source),
        };
    }

    private static DocumentBlock[] OfOptions(ResultTable table, FigureSource source)
    {
        var (model, id) = (OptionsModel.Of(table), ChapterLinks.Table(table.Code));
        return
        [
            .. model.Remark is { } remark ? (DocumentBlock[])[Paragraphs.Of(remark, id)] : [],
            new BarChartBlock(
                ChapterLinks.Question(table.Code) + "-chart",
                FigureTitles.Of(table),
                model.Subtitle,
                model.Bars,
                model.Bars.Any(bar => bar.Mark is not null) ? "Each school once" : null
            ),
            new TableBlock(id, table.Text, "Answer", model.Columns, model.Rows)
            {
                Note = model.Note,
                IsOfChart = true,
                Source = source,
            },
        ];
    }

    private static DocumentBlock[] OfMatrix(QuestionResult question, FigureSource source)
    {
        var model = MatrixModel.Of(question.Tables);
        var isDrawn = model.Points.Count > 0;
        return
        [
            .. isDrawn
                ? (DocumentBlock[])
                    [
                        new StackedChartBlock(
                            ChapterLinks.Question(question.Question.Code) + "-chart",
                            FigureTitles.Of(question.Tables),
                            model.Subtitle,
                            model.Points,
                            model.Bars
                        ),
                    ]
                : [],
            new TableBlock(
                ChapterLinks.Table(question.Question.Code),
                question.Question.Text,
                "Statement",
                model.Columns,
                model.Rows
            )
            {
                Note = model.Note,
                IsOfChart = isDrawn,
                Source = source,
            },
        ];
    }

    private static DocumentBlock[] OfText(ResultTable table, FigureSource source) =>
        [
            new TableBlock(
                ChapterLinks.Table(table.Code),
                table.Text,
                "Answer",
                ["People", "Schools"],
                [
                    new(
                        "Answered in their own words",
                        [FigureNumbers.Count(table.All.Base.People), FigureNumbers.Count(table.All.Base.Schools)]
                    ),
                ]
            )
            {
                Source = source,
            },
        ];
}
