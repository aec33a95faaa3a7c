using SchoolsDigital.Documents.Model;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Reports.Papers.Sections;

namespace SchoolsDigital.Reports.Papers;

/// <summary>The discussion paper as a document: a summary, a section for each theme, and how to read the figures.</summary>
public static class PaperDocument
{
    /// <summary>Puts it together; the same paper is the same document.</summary>
    public static Document Of(DiscussionPaper paper)
    {
        var comments = CommentGroup.Of(paper);
        return new()
        {
            Title = paper.Title,
            Cover = PaperCover.Of(paper),
            Sections =
            [
                SummarySection.Of(paper),
                .. NarrativeSections.Of(paper, NarrativePlace.Opening),
                TurnoutSection.Of(paper),
                .. WorkshopSection.Of(paper),
                .. ChapterSection.Of(paper, comments),
                .. CommentSection.Of(comments),
                .. ComparisonSection.Of(paper),
                .. NarrativeSections.Of(paper, NarrativePlace.Closing),
                MethodSection.Of(paper),
                .. GlossarySection.Of(paper),
            ],
            Closing = PaperCover.Closing(paper),
        };
    }
}
