using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Workshops.Feedback;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>Who came to the workshops, and what they said of them.</summary>
internal static class WorkshopSection
{
    private static readonly string[] Columns = ["Staff", "Schools"];

    public static IEnumerable<DocumentSection> Of(DiscussionPaper paper) =>
        paper.Workshops.Count == 0
            ? []
            :
            [
                new(
                    "workshops",
                    "Who came to the workshops",
                    [.. paper.Workshops.SelectMany(turnout => Blocks(turnout, paper.DataWords()))]
                ),
            ];

    private static IEnumerable<DocumentBlock> Blocks(WorkshopTurnout turnout, string data)
    {
        var id = $"workshop-{turnout.Code}";
        FigureSource source = new("The lists at the door", "staff who came", CameInWords(turnout.All), data);
        return
        [
            new HeadingBlock(1, turnout.Title, id),
            .. turnout.All is { People: { } people, Schools: { } schools }
                ? Came(turnout, id, people, schools, source)
                : [Paragraphs.Of("Too few came to show from which schools.")],
            .. Useful(turnout.Feedback, id, source),
        ];
    }

    private static DocumentBlock[] Came(
        WorkshopTurnout turnout,
        string id,
        int people,
        int schools,
        FigureSource source
    ) =>
        [
            new ParagraphBlock([
                new($"{people:#,0} staff from {schools:#,0} schools") { IsStrong = true },
                new(" came. Everybody was counted at the door, once however often they came."),
            ])
            {
                Tables = [$"{id}-sectors"],
            },
            new BarChartBlock(
                $"{id}-chart",
                TitleOf(turnout),
                "Share of the staff who came, by the sector of their school",
                [.. turnout.BySector.Select(group => new Bar(group.Label, (decimal?)group.Came.People / people))]
            ),
            new TableBlock(
                $"{id}-sectors",
                "Who came, by sector",
                "Sector",
                [.. Columns, "Share of the staff"],
                [
                    .. turnout
                        .BySector.Append(new("all", "All", turnout.All))
                        .Select(group => new FigureRow(
                            group.Label,
                            [.. Cells(group), FigureNumbers.Percent((decimal?)group.Came.People / people)]
                        )),
                ]
            )
            {
                IsOfChart = true,
                Source = source,
            },
            new TableBlock(
                $"{id}-sessions",
                "Who came, by session",
                "Session",
                Columns,
                [.. turnout.BySession.Select(group => new FigureRow(group.Label, Cells(group)))]
            )
            {
                Source = source,
            },
        ];

    private static DocumentBlock[] Useful(WorkshopFeedback feedback, string id, FigureSource source) =>
        feedback.All is { IsShown: true } answered
            ?
            [
                new BarChartBlock(
                    $"{id}-useful-chart",
                    "How useful the sessions were",
                    $"Share of the people who answered. Base: {FindingWords.BaseOf(answered)}",
                    [.. feedback.Answers.Select(answer => new Bar(answer.Label, answer.Share))]
                ),
                new TableBlock(
                    $"{id}-useful",
                    FeedbackQuestion.Text,
                    "Answer",
                    ["People", "Share", "Schools"],
                    [
                        .. feedback.Answers.Select(answer => new FigureRow(
                            answer.Label,
                            [
                                FigureNumbers.Count(answer.Said.People),
                                FigureNumbers.Percent(answer.Share),
                                FigureNumbers.Count(answer.Said.Schools),
                            ]
                        )),
                        new(
                            "All who answered",
                            [
                                FigureNumbers.Count(answered.People),
                                FigureNumbers.Percent(1),
                                FigureNumbers.Count(answered.Schools),
                            ]
                        ),
                    ]
                )
                {
                    IsOfChart = true,
                    Note = $"Base: {FindingWords.BaseOf(answered)}.",
                    Source = source with
                    {
                        Question = FeedbackQuestion.Text,
                        Filter = "people who came and answered",
                        Base = FindingWords.BaseOf(answered),
                    },
                },
            ]
            : [Paragraphs.Of("Too few said how useful the sessions were to show their answers.")];

    private static string CameInWords(Base came) =>
        came is { People: { } people, Schools: { } schools }
            ? $"{people:#,0} staff from {Count.Of(schools, "school")}"
            : "too few to show";

    private static string[] Cells(WorkshopGroup group) =>
        [FigureNumbers.Count(group.Came.People), FigureNumbers.Count(group.Came.Schools)];

    private static string TitleOf(WorkshopTurnout turnout) =>
        turnout.BySector.Where(group => group.Came.IsShown).MaxBy(group => group.Came.People) is { } most
        && FindingWords.Carries(turnout.All)
            ? $"The largest group came from the sector {most.Label}"
            : "Who came, by sector";
}
