namespace SchoolsDigital.Reports.Comments.Lists;

/// <summary>The filters of the list, as they stand in addresses and on the page.</summary>
public static class CommentFilters
{
    public static CommentFilter Read(string? text) =>
        text switch
        {
            "approved" => CommentFilter.Approved,
            "left-out" => CommentFilter.LeftOut,
            _ => CommentFilter.ToDo,
        };

    public static string NameOf(CommentFilter filter) =>
        filter switch
        {
            CommentFilter.Approved => "approved",
            CommentFilter.LeftOut => "left-out",
            _ => "to-do",
        };

    public static string Words(CommentFilter filter) =>
        filter switch
        {
            CommentFilter.Approved => "Approved",
            CommentFilter.LeftOut => "Left out",
            _ => "To do",
        };

    /// <summary>Where a comment is listed.</summary>
    public static CommentFilter Of(CommentInRound comment) =>
        comment.Decision is { } decision ? Of(decision.Verdict) : CommentFilter.ToDo;

    /// <summary>Where a comment is listed that was decided on so.</summary>
    public static CommentFilter Of(CommentVerdict verdict) =>
        verdict == CommentVerdict.LeftOut ? CommentFilter.LeftOut : CommentFilter.Approved;
}
