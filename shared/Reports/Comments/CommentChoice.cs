namespace SchoolsDigital.Reports.Comments;

/// <summary>What the coordinator has chosen for a comment.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Verdict">What is to become of it.</param>
/// <param name="Text">The words to publish, where some are taken out.</param>
/// <param name="Seen">The revision of the decision that they saw; 0 where there was none.</param>
public sealed record CommentChoice(Comment Comment, CommentVerdict Verdict, string? Text, int Seen);
