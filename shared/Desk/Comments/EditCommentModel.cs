using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Comments;

/// <summary>What the page shows on which words are taken out of a comment.</summary>
/// <param name="File">The round.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Typed">The words as they are to be published.</param>
/// <param name="Seen">The revision of the decision that is shown; 0 where there is none.</param>
public sealed record EditCommentModel(RoundFile File, CommentInRound Comment, string Typed, int Seen);
