using SchoolsDigital.Documents.Markdown;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>What a reader with five minutes needs: the findings, what is asked of them, and the dates.</summary>
internal static class SummarySection
{
    public const string Id = "key-findings";

    public static DocumentSection Of(DiscussionPaper paper)
    {
        var findings = KeyFindings.Of(paper.Results, paper.Phrases, paper.Leads, paper.Comparison);
        return new(
            Id,
            "Summary",
            [
                BaseOf(paper),
                findings.Count == 0
                    ? Paragraphs.Of(
                        "Too few people answered to put findings into words. What can be shown is in the tables."
                    )
                    : new FindingsBlock([.. findings.Select(finding => Word(finding, paper))]),
                .. Asks(paper),
                .. Dates(paper),
            ]
        );
    }

    private static ParagraphBlock BaseOf(DiscussionPaper paper) =>
        new([
            new("This paper is based on "),
            new(FindingWords.BaseOf(paper.Results.Base)) { IsStrong = true },
            new($", of {paper.Results.Participation.All.SchoolsInvited:#,0} schools that were asked."),
        ])
        {
            Tables = [TurnoutSection.BySector],
        };

    private static DocumentFinding Word(Finding finding, DiscussionPaper paper)
    {
        var question = paper.Results.Questions.First(question =>
            question.Tables.Any(table => table.Code == finding.Table)
        );
        return new(
            finding.Text,
            [
                ChapterLinks.Table(question.Question.Code),
                .. paper.Comparison?.Find(finding.Table) is null ? (string[])[] : [ChapterLinks.Change(finding.Table)],
            ],
            ChapterLinks.Question(question.Question.Code),
            paper.Results.Find(finding.Table)!.Text
        );
    }

    private static IEnumerable<DocumentBlock> Asks(DiscussionPaper paper) =>
        paper.Asks is { } asks ? [new HeadingBlock(1, "What we ask of you"), .. MarkdownBlocks.Of(asks, level: 2)] : [];

    private static IEnumerable<DocumentBlock> Dates(DiscussionPaper paper) =>
        (paper.OpenedOn, paper.ClosedOn) is ({ } opened, { } closed)
            ?
            [
                new HeadingBlock(1, "Dates"),
                new TermsBlock([new("Schools could answer", $"{opened.Words()} to {closed.Words()}")]),
            ]
            : [];
}
