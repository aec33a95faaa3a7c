namespace SchoolsDigital.Reports.Comments;

/// <summary>What words of a comment look like, so that the coordinator looks twice.</summary>
public enum CommentWarningKind
{
    Name,
    Email,
    Phone,
    WebAddress,
}
