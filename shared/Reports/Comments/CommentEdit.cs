namespace SchoolsDigital.Reports.Comments;

/// <summary>
/// Checks what a coordinator makes of a comment: words may be taken out and what stands for them goes in square brackets.
/// Nobody is made to say what they did not.
/// </summary>
public static class CommentEdit
{
    /// <summary>What is wrong with it, in a sentence; null where it may be published.</summary>
    public static string? ProblemOf(string original, string edited)
    {
        var words = original.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var next = 0;
        var (isMarked, isAnythingLeft) = (false, false);
        foreach (var (piece, isBracket) in Pieces(edited))
        {
            if (isBracket)
            {
                isMarked = true;
                continue;
            }

            foreach (var word in piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var bare = Bare(word);
                if (bare.Length == 0)
                {
                    continue;
                }

                isAnythingLeft = true;
                var found = Array.FindIndex(words, next, one => Bare(one).Contains(bare, StringComparison.Ordinal));
                if (found < 0)
                {
                    return $"“{word}” is not in the comment at this place. Put what you add in square brackets, such as [a colleague]";
                }

                // The same word may be met again: “Smith’s” is cut in two by “[name]’s”.
                next = Bare(words[found]) == bare ? found + 1 : found;
            }
        }

        return !isAnythingLeft ? "Leave some of the comment’s own words, or leave it out"
            : !isMarked ? "Show where you took words out, with square brackets such as [name removed]"
            : null;
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”');

    private static IEnumerable<(string Piece, bool IsBracket)> Pieces(string text)
    {
        while (text.IndexOf('[') is >= 0 and var open && text.IndexOf(']', open) is >= 0 and var close)
        {
            yield return (text[..open], false);
            yield return (text[open..(close + 1)], true);
            text = text[(close + 1)..];
        }

        yield return (text, false);
    }
}
