using SchoolsDigital.Consultations.Rounds;

namespace SchoolsDigital.Reports.Comments.Pages;

/// <summary>What the list of comments shows.</summary>
/// <param name="File">The round.</param>
/// <param name="Filter">Which comments.</param>
/// <param name="Counts">How many there are by filter; for the coordinator alone.</param>
/// <param name="Comments">Those of the page.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Saved">How many decisions were just saved; null where none were asked for.</param>
public sealed record CommentsModel(
    RoundFile File,
    CommentFilter Filter,
    IReadOnlyDictionary<CommentFilter, int> Counts,
    IReadOnlyList<CommentInRound> Comments,
    int Page,
    int Pages,
    int? Saved
)
{
    /// <summary>How many comments a page has.</summary>
    public const int PageSize = 20;

    /// <summary>The pages of the round's comments.</summary>
    public CommentAddresses Addresses => new(File.Round.Ref);

    /// <summary>A page of all comments: the nearest that there is.</summary>
    /// <param name="file">The round.</param>
    /// <param name="all">All its comments.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">The number of the page.</param>
    /// <param name="saved">How many decisions were just saved.</param>
    /// <param name="lost">The ids of those on which somebody else has decided: they stand first whatever the filter.</param>
    public static CommentsModel Of(
        RoundFile file,
        IReadOnlyList<CommentInRound> all,
        CommentFilter filter,
        int page,
        int? saved,
        IReadOnlySet<string> lost
    )
    {
        var listed = all.Where(comment => CommentFilters.Takes(filter, comment)).ToList();
        var pages = Math.Max(1, (listed.Count + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        return new(
            file,
            filter,
            Enum.GetValues<CommentFilter>()
                .ToDictionary(one => one, one => all.Count(comment => CommentFilters.Takes(one, comment))),
            [
                .. all.Where(comment => lost.Contains(comment.Comment.Id)),
                .. listed
                    .Skip((number - 1) * PageSize)
                    .Take(PageSize)
                    .Where(comment => !lost.Contains(comment.Comment.Id)),
            ],
            number,
            pages,
            saved
        );
    }
}
