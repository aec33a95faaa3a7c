using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Documents.Markdown;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>One theme: the questions of one section of the survey, those that lead first.</summary>
internal static class ChapterSection
{
    public static IEnumerable<DocumentSection> Of(DiscussionPaper paper, IReadOnlyList<CommentGroup> comments) =>
        paper
            .Results.Questions.Select(question => question.Section)
            .Distinct()
            .Select(section => new DocumentSection(
                ChapterLinks.Chapter(section),
                section.Title,
                [
                    .. Narrative(paper, section),
                    .. Questions(paper, section).SelectMany(question => Blocks(paper, question, comments)),
                ]
            )
            {
                ContinuesPage = true,
            });

    private static IEnumerable<DocumentBlock> Narrative(DiscussionPaper paper, SurveySection section) =>
        paper
            .Narrative.Where(one => one.Place == NarrativePlace.Chapter && one.Chapter == section.Code)
            .SelectMany(one =>
                (IEnumerable<DocumentBlock>)
                    [new HeadingBlock(1, one.Heading), .. MarkdownBlocks.Of(one.Markdown, level: 2)]
            );

    private static IEnumerable<QuestionResult> Questions(DiscussionPaper paper, SurveySection section) =>
        paper
            .Results.Questions.Where(question => ReferenceEquals(question.Section, section))
            .OrderBy(question => PlaceOf(paper.Leads, question.Question.Code));

    private static int PlaceOf(IReadOnlyList<string> leads, string code) =>
        leads.Contains(code) ? leads.Index().First(lead => lead.Item == code).Index : leads.Count;

    private static IEnumerable<DocumentBlock> Blocks(
        DiscussionPaper paper,
        QuestionResult question,
        IReadOnlyList<CommentGroup> comments
    )
    {
        var (code, text) = (question.Question.Code, question.Question.Text);
        yield return new HeadingBlock(1, text, ChapterLinks.Question(code));
        if (AudienceWords.Of(question, paper.Results) is { } audience)
        {
            yield return Paragraphs.Of(audience);
        }

        foreach (var block in QuestionFigures.Of(question, paper.DataWords()))
        {
            yield return block;
        }

        if (question.Tables is [{ Kind: TableKind.Text }] && comments.Any(group => group.Question == question))
        {
            yield return Paragraphs.Pointing("What schools said", $"#{ChapterLinks.Comments(code)}", $": ‘{text}’");
        }

        yield return Paragraphs.Pointing(
            $"All figures, by sector and role: data annex, question {AnnexNumbers.Of(paper.Results, question)}",
            $"annex.html#{ChapterLinks.Annex(code)}"
        );
    }
}
