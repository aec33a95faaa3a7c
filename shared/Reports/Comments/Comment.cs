using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Reports.Comments;

/// <summary>
/// The same words to the same question, however many people wrote them. A decision is about the words, so nothing of it
/// leads to a response; and words that are changed later are another comment, on which nobody has decided.
/// </summary>
/// <param name="Question">The code of the question.</param>
/// <param name="Text">The words as they were written.</param>
/// <param name="IsOther">Whether they are the words to "Other, please say".</param>
/// <param name="Sector">The sector that they all come from; null where they come from several.</param>
/// <param name="Times">How often they were written.</param>
public sealed record Comment(string Question, string Text, bool IsOther, Sector? Sector, int Times)
{
    private const int IdLength = 32;

    /// <summary>Names the comment in the store and in forms: 32 hexadecimal digits, the same for the same words.</summary>
    public string Id { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Question}\n{Text}")).AsSpan(0, 16));

    /// <summary>Whether something could be the id of a comment.</summary>
    public static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What was written, each comment once, in the order in which the answers are.</summary>
    public static IReadOnlyList<Comment> Of(IReadOnlyList<WrittenAnswer> answers) =>
        [
            .. answers
                .GroupBy(answer => (answer.Question, answer.Text, answer.IsOther))
                .Select(same => new Comment(
                    same.Key.Question,
                    same.Key.Text,
                    same.Key.IsOther,
                    same.Select(answer => answer.Sector).Distinct().ToArray() is [var only] ? only : null,
                    same.Count()
                )),
        ];
}
