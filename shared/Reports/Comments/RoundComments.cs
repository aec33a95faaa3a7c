using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Responses;

namespace SchoolsDigital.Reports.Comments;

/// <summary>The comments of a round: all of them for the coordinator, and the approved ones for the paper.</summary>
public sealed class RoundComments(ResponseStore responses, CommentDecisions decisions)
{
    /// <summary>Every comment with what was decided on it, by question, and never in the order of people.</summary>
    public async Task<IReadOnlyList<CommentInRound>> ReadAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var survey = file.Consultation.Survey;
        var counted = responses
            .ListAsync(file.Round.Ref, cancellationToken)
            .Select(response => CountedAnswers.Of(survey, response));
        var written = await WrittenAnswers.OfAsync(survey, counted, cancellationToken);
        var decided = await decisions.ReadAsync(file.Round.Ref, cancellationToken);
        return
        [
            .. Comment
                .Of(written)
                .Select(comment => new CommentInRound(comment, decided.GetValueOrDefault(comment.Id))),
        ];
    }

    /// <summary>What may be given to a paper.</summary>
    public async Task<IReadOnlyList<ApprovedComment>> ApprovedAsync(
        RoundFile file,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await ReadAsync(file, cancellationToken))
                .Where(comment => comment.Decision is { IsPublished: true })
                .Select(comment => Publish(comment.Comment, comment.Decision!)),
        ];

    private static ApprovedComment Publish(Comment comment, CommentDecision decision) =>
        new(comment.Question, decision.Text ?? comment.Text, comment.Sector)
        {
            IsOther = comment.IsOther,
            IsEdited = decision.Verdict == CommentVerdict.Edited,
        };
}
