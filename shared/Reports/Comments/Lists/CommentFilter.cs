namespace SchoolsDigital.Reports.Comments.Pages;

/// <summary>Which comments the desk lists.</summary>
public enum CommentFilter
{
    ToDo,
    Approved,
    LeftOut,
}
