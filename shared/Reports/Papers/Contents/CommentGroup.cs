using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Reports.Papers.Contents;

/// <summary>
/// The approved comments on one question. A comment says that somebody answered, so none is shown where so few answered
/// that this is hidden, and its sector only where the sector's figure is shown.
/// </summary>
public sealed record CommentGroup(QuestionResult Question, IReadOnlyList<PublishedComment> Comments)
{
    /// <summary>The comments of a paper by question, in the order of the survey; questions without any are left out.</summary>
    public static IReadOnlyList<CommentGroup> Of(DiscussionPaper paper)
    {
        var byQuestion = paper.Comments.ToLookup(comment => comment.Question);
        return
        [
            .. paper
                .Results.Questions.Select(question => new CommentGroup(
                    question,
                    [
                        .. byQuestion[question.Question.Code]
                            .Where(comment => MayBeShown(question, comment))
                            .Select(comment => new PublishedComment(
                                comment.Text,
                                SourceOf(question, comment),
                                comment.IsEdited
                            ))
                            .Distinct(),
                    ]
                ))
                .Where(group => group.Comments.Count > 0),
        ];
    }

    private static bool MayBeShown(QuestionResult question, ApprovedComment comment) =>
        question.Tables is [var table, ..] && IsShown(question, table, table.All, comment);

    private static string? SourceOf(QuestionResult question, ApprovedComment comment) =>
        comment.Sector is { } sector
        && question.Tables[0] is var table
        && table.Of(GroupKind.Sector).FirstOrDefault(result => result.Group.Label == Sectors.Label(sector)) is { } group
        && IsShown(question, table, group, comment)
            ? $"{Sectors.Label(sector)} school"
            : null;

    // "Other, please say" is one option among others and hidden like any of them.
    private static bool IsShown(
        QuestionResult question,
        ResultTable table,
        GroupResult group,
        ApprovedComment comment
    ) =>
        group.Base.IsShown
        && (
            !comment.IsOther
            || (
                OtherOf(question.Question) is { } other
                && table.IndexOf(other) is { } index
                && index < group.Options.Count
                && group.Options[index].IsShown
            )
        );

    private static string? OtherOf(Question question) =>
        (
            question switch
            {
                OneChoiceQuestion one => one.Options,
                SeveralChoicesQuestion several => several.Options,
                _ => [],
            }
        )
            .FirstOrDefault(option => option.IsOther)
            ?.Code;
}
