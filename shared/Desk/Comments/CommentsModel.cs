using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Comments;

/// <summary>What the list of comments shows.</summary>
/// <param name="File">The round.</param>
/// <param name="Filter">Which comments.</param>
/// <param name="Head">How many there are, and when they were looked for; for the coordinator alone.</param>
/// <param name="Comments">Those of the page.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Saved">How many decisions were just saved; null where none were asked for.</param>
public sealed record CommentsModel(
    RoundFile File,
    CommentFilter Filter,
    CommentListHead Head,
    IReadOnlyList<CommentInRound> Comments,
    int Page,
    int? Saved
)
{
    /// <summary>How many comments a page has.</summary>
    public const int PageSize = 20;

    /// <summary>The pages of the round's comments.</summary>
    public CommentAddresses Addresses => new(File.Round.Ref);

    /// <summary>How many pages there are.</summary>
    public int Pages => PagesOf(Head, Filter);

    /// <summary>The nearest page that there is.</summary>
    public static int Nearest(CommentListHead head, CommentFilter filter, int page) =>
        Math.Clamp(page, 1, PagesOf(head, filter));

    private static int PagesOf(CommentListHead head, CommentFilter filter) =>
        Math.Max(1, (head[filter] + PageSize - 1) / PageSize);
}
