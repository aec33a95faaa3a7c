using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>Who was asked and who answered.</summary>
internal static class TurnoutSection
{
    public const string Id = "who-answered";

    public const string BySector = "turnout-sector-table";

    public static DocumentSection Of(DiscussionPaper paper)
    {
        var turnout = paper.Results.Participation;
        FigureSource source = new(
            "The register, and the responses received",
            "schools that were asked",
            $"{turnout.All.SchoolsInvited:#,0} schools",
            paper.DataWords()
        );
        return new(
            Id,
            "Who answered",
            [
                .. Rates(turnout.All),
                new ProgressChartBlock(
                    "turnout-sector",
                    TurnoutFigures.Title(turnout.BySector),
                    "Schools from which anybody answered, as a share of the schools asked, by sector",
                    TurnoutFigures.Progress(turnout.BySector)
                ),
                new TableBlock(
                    BySector,
                    "Schools asked and schools that answered, by sector",
                    "Sector",
                    TurnoutFigures.Columns(turnout.BySector),
                    TurnoutFigures.Rows([.. turnout.BySector, turnout.All with { Group = AllSchools }])
                )
                {
                    IsOfChart = true,
                    Source = source,
                },
                new ProgressChartBlock(
                    "turnout-size",
                    "Schools that took part, by number of pupils",
                    "Schools from which anybody answered, as a share of the schools asked, by size",
                    TurnoutFigures.Progress(turnout.BySize)
                ),
                new TableBlock(
                    "turnout-size-table",
                    "Schools asked and schools that answered, by number of pupils",
                    "Size",
                    TurnoutFigures.Columns(turnout.BySize),
                    TurnoutFigures.Rows(turnout.BySize)
                )
                {
                    IsOfChart = true,
                    Source = source,
                },
                .. Roles(turnout, source),
            ]
        );
    }

    private static Group AllSchools => Group.All with { Label = "All schools" };

    private static IEnumerable<DocumentBlock> Rates(ResponseRate all)
    {
        if (all.ShareOfSchools is not { } share)
        {
            return [];
        }

        var people = all is { PeopleInvited: { } invited, ShareOfPeople: { } ofPeople }
            ? $" Of {invited:#,0} people who were invited by name, {Percent.Of(ofPeople)} answered."
            : "";
        return
        [
            Paragraphs.Of(
                $"We asked {all.SchoolsInvited:#,0} schools. {FindingWords.BaseOf(all.Answered)} reached us, so "
                    + $"{Percent.Of(share)} of the schools took part.{people}",
                BySector
            ),
        ];
    }

    private static IEnumerable<DocumentBlock> Roles(Participation turnout, FigureSource source) =>
        turnout.Roles.Count <= 1
            ? []
            :
            [
                new TableBlock(
                    "turnout-role-table",
                    "Who answered, by role",
                    "Role",
                    ["People", "Schools they are from"],
                    [
                        .. turnout.Roles.Select(role => new FigureRow(
                            role.Group.Label,
                            [FigureNumbers.Count(role.Base.People), FigureNumbers.Count(role.Base.Schools)]
                        )),
                    ]
                )
                {
                    Note =
                        "How many people of each role there are in all schools is not known, so there is no response rate by role.",
                    Source = source,
                },
            ];
}
