namespace SchoolsDigital.Reports.Comments;

/// <summary>Words that may say who somebody is.</summary>
/// <param name="Kind">What they look like.</param>
/// <param name="Words">The words.</param>
public sealed record CommentWarning(CommentWarningKind Kind, string Words);
