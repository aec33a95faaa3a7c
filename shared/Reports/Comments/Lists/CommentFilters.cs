namespace SchoolsDigital.Reports.Comments.Pages;

/// <summary>The filters of the list, as they stand in addresses and on the page.</summary>
internal static class CommentFilters
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

    public static bool Takes(CommentFilter filter, CommentInRound comment) =>
        filter switch
        {
            CommentFilter.Approved => comment.Decision is { IsPublished: true },
            CommentFilter.LeftOut => comment.Decision is { IsPublished: false },
            _ => comment.Decision is null,
        };
}
