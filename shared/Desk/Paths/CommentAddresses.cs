using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Paths;

/// <summary>Where the comments of a round stand at the desk.</summary>
/// <param name="Round">The round.</param>
public sealed record CommentAddresses(RoundRef Round)
{
    /// <summary>The list, as it opens.</summary>
    public string List => $"{new RoundPaths(Round).Home}/comments";

    /// <summary>The page on which words are taken out of a comment.</summary>
    public string Edit(Comment comment) => $"{List}/{comment.Id}";

    /// <summary>A page of the list.</summary>
    public string Page(CommentFilter filter, int number) =>
        $"{List}?show={CommentFilters.NameOf(filter)}&page={number}";

    /// <summary>A page of the list that says how many decisions were saved.</summary>
    public string Saved(CommentFilter filter, int number, int saved) => $"{Page(filter, number)}&saved={saved}";
}
