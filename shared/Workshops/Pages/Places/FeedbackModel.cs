using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>What the page shows that asks how a session was.</summary>
/// <param name="IsSent">Whether an answer has just arrived.</param>
public sealed record FeedbackModel(Session Session, string? Useful, string Comment, bool IsSent, string Start)
{
    /// <summary>The longest comment, in characters.</summary>
    public const int LongestComment = 2_000;

    public const string UsefulField = "useful";
    public const string CommentField = "comment";
}
