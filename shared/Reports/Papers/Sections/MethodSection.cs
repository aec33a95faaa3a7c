using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>How the figures came about and how to read them.</summary>
internal static class MethodSection
{
    public const string Id = "method";

    public const string Title = "How to read the figures";

    public static DocumentSection Of(DiscussionPaper paper) =>
        new(
            Id,
            Title,
            [
                new HeadingBlock(1, "Who was asked"),
                Paragraphs.Of(Asked(paper)),
                Paragraphs.Of(
                    "Schools and their staff chose whether to answer. The figures say what those who answered think; they are "
                        + "not a sample from which one could work out what everybody thinks."
                ),
                new HeadingBlock(1, "People and schools"),
                Paragraphs.Of(
                    "Every figure says how many people answered and from how many schools. Shares are shares of the people who "
                        + "answered the question; who left it out is not in its base. Where people could choose several "
                        + "options, each option is counted for each person who chose it."
                ),
                Paragraphs.Of(
                    "A school from which many people answered weighs more than one that sent a single response. ‘Each school "
                        + "once’ shows about what the share would be if each school counted once: the mean of the schools’ own "
                        + "shares, in steps no smaller than two schools. It is not shown for fewer than 20 schools."
                ),
                Paragraphs.Of("Shares are rounded to whole numbers, so they may not add up to exactly 100%."),
                new HeadingBlock(1, "Scales and rankings"),
                Paragraphs.Of(
                    "Answers on a scale are counted from 1 at its low end. ‘Don’t know’ is shown with the shares and left out "
                        + "of the mean. A mean is shown only where every point of the scale is. In a small round, where too few "
                        + "people chose a point to show it, the two points at each end are counted together. In rankings, who "
                        + "left an option out counts with the middle of the places that were left."
                ),
                new HeadingBlock(1, "Which findings lead"),
                Paragraphs.Of(
                    "The summary begins with the questions that the authors chose. The others follow by how far the answer "
                        + "given most often is ahead of the next, after chance is allowed for. An answer that is not clearly "
                        + "ahead is not in the summary."
                ),
                new HeadingBlock(1, "Small numbers"),
                Paragraphs.Of(
                    $"To protect those who answered, nothing is shown that rests on fewer than {paper.Results.Rule.MinimumPeople} "
                        + $"people or fewer than {paper.Results.Rule.MinimumSchools} schools: no group, no option, no total "
                        + "that could be worked out from others. Some larger figures are hidden as well, so that nobody can "
                        + "find a small one by subtraction. [c] stands for a hidden figure and for none at all; the two look "
                        + "alike on purpose. The files that come with this paper follow the same rule."
                ),
                .. Chance(paper),
            ]
        );

    private static IEnumerable<DocumentBlock> Chance(DiscussionPaper paper) =>
        paper.Comparison is null
            ? []
            :
            [
                new HeadingBlock(1, "Change and chance"),
                Paragraphs.Of(
                    "A change is called one that may be chance where its 95 per cent interval holds zero (Newcombe’s interval "
                        + "for the difference of two shares). The interval counts schools, not people, because colleagues "
                        + "answer alike. It treats the schools of both rounds as if they were drawn by lot, which they were "
                        + "not, so it is a guide and no proof. Of twenty changes that are none, one will look like one."
                ),
            ];

    private static string Asked(DiscussionPaper paper)
    {
        var turnout = paper.Results.Participation;
        var people = turnout.All.PeopleInvited is { } invited and > 0 ? $", and {invited:#,0} people by name" : "";
        var dates = (paper.OpenedOn, paper.ClosedOn) is ({ } opened, { } closed)
            ? $", from {opened.Words()} to {closed.Words()}"
            : "";
        var drafts = turnout.Drafts is { } begun
            ? $" {begun:#,0} more were begun and not sent; they are not counted."
            : "";
        return $"{turnout.All.SchoolsInvited:#,0} schools were asked{people}{dates}. "
            + $"{FindingWords.BaseOf(turnout.All.Answered)} are counted.{drafts} {Entered(turnout, paper)}";
    }

    // Few and none look alike.
    private static string Entered(Participation turnout, DiscussionPaper paper) =>
        turnout switch
        {
            { OnBehalf: { } all, FromPaper: { } onPaper, ByTelephone: { } telephone } =>
                $"{all:#,0} responses were entered by the coordinator: {onPaper:#,0} from paper and {telephone:#,0} by telephone.",
            { OnBehalf: { } all } => $"{all:#,0} responses were entered by the coordinator from paper or by telephone.",
            _ => "Responses that the coordinator entered from paper or by telephone, fewer than "
                + $"{paper.Results.Rule.MinimumPeople} if there were any, count like all others.",
        };
}
