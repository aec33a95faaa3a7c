using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers;

/// <summary>The data annex of a discussion paper: every figure that may be shown, question by question.</summary>
public static class AnnexDocument
{
    private static readonly GroupKind[] Kinds = [GroupKind.Sector, GroupKind.Role];

    /// <summary>Puts it together.</summary>
    public static Document Of(DiscussionPaper paper) =>
        new()
        {
            Title = $"{paper.Title}: data annex",
            Cover = PaperCover.Of(paper),
            Sections =
            [
                new(
                    "how-to-read",
                    "How to read the annex",
                    [
                        Paragraphs.Of(
                            "[c] stands where too few people or schools answered to show a figure, or where it would give such "
                                + "a figure away. Questions stand in the order of the survey."
                        ),
                        new ParagraphBlock([
                            new("What the figures mean is in "),
                            new("the paper", "paper.html"),
                            new("."),
                        ]),
                    ]
                ),
                .. paper
                    .Results.Questions.GroupBy(question => question.Section)
                    .Select(section => new DocumentSection(
                        ChapterLinks.Chapter(section.Key),
                        section.Key.Title,
                        [.. section.SelectMany(question => Blocks(paper, question))]
                    )),
            ],
            Closing = PaperCover.Closing(paper),
        };

    private static IEnumerable<DocumentBlock> Blocks(DiscussionPaper paper, QuestionResult question) =>
        [
            new HeadingBlock(
                1,
                $"{AnnexNumbers.Of(paper.Results, question)}. {question.Question.Text}",
                ChapterLinks.Annex(question.Question.Code)
            ),
            .. AudienceWords.Of(question, paper.Results) is { } audience
                ? (DocumentBlock[])[Paragraphs.Of(audience)]
                : [],
            .. QuestionFigures
                .Of(question, paper.DataWords())
                .Where(block => block is not ChartBlock)
                .Select(block => block is TableBlock table ? InAnnex(table, question) : block),
            .. Kinds.SelectMany(kind => BreakdownTables.Of(question, kind)),
        ];

    private static TableBlock InAnnex(TableBlock table, QuestionResult question) =>
        table with
        {
            IsOfChart = false,
            About = ChapterLinks.Annex(question.Question.Code),
        };
}
