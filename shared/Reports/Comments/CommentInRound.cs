namespace SchoolsDigital.Reports.Comments;

/// <summary>A comment as it stands: what was decided, where anything was.</summary>
public sealed record CommentInRound(Comment Comment, CommentDecision? Decision)
{
    /// <summary>What its words look like.</summary>
    public IReadOnlyList<CommentWarning> Warnings => CommentWarnings.Of(Comment.Text);
}
