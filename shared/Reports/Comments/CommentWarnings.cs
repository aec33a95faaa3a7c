using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SchoolsDigital.Reports.Comments;

/// <summary>
/// Points at what looks like a name, an address or a number. It helps a reader and takes nobody's place: a name that is a
/// word, or written small, is not found.
/// </summary>
public static partial class CommentWarnings
{
    // Written with a capital letter inside sentences, and nobody's name.
    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(
        "I I’m I'm I’ve I've I’d I'd I’ll I'll English Maths Science History Geography Welsh French German Spanish Latin Art Music "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(
                "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August".Split(
                    ' '
                )
            )
            .Concat(
                "September October November December Christmas Easter Ofsted Council County Windows Microsoft Google Apple".Split(
                    ' '
                )
            )
            .Concat(
                "Office Teams Zoom Internet Year Reception Key Stage Head Governors Governor School Schools Word Excel".Split(
                    ' '
                )
            )
            .ToArray()
    );

    /// <summary>Everything in a comment that looks like one of these, in its order.</summary>
    public static IReadOnlyList<CommentWarning> Of(string text)
    {
        var found = new List<(int At, CommentWarning Warning)>();
        Find(Email(), CommentWarningKind.Email);
        Find(WebAddress(), CommentWarningKind.WebAddress);
        Find(Phone(), CommentWarningKind.Phone);
        Find(Titled(), CommentWarningKind.Name);
        foreach (Match match in Capitalised().Matches(text))
        {
            if (match.Value.Split(' ').Any(word => !Harmless.Contains(word)))
            {
                Add(match, CommentWarningKind.Name);
            }
        }

        return [.. found.OrderBy(one => one.At).Select(one => one.Warning)];

        void Find(Regex regex, CommentWarningKind kind)
        {
            foreach (Match match in regex.Matches(text))
            {
                Add(match, kind);
            }
        }

        // What an earlier look has found is not found again as something else.
        void Add(Match match, CommentWarningKind kind)
        {
            if (
                !found.Exists(one =>
                    one.At < match.Index + match.Length && match.Index < one.At + one.Warning.Words.Length
                )
            )
            {
                found.Add((match.Index, new(kind, match.Value)));
            }
        }
    }

    [GeneratedRegex(@"[^\s@<>()]+@[^\s@<>()]+\.[A-Za-z]{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"\b(https?://|www\.)[^\s]+|\b[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.(uk|com|org|net|info|edu|gov)\b(/[^\s]*)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"(?<![\w.])(\+|\(?0)[0-9][0-9 ()-]{7,}[0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof|Professor|Revd?)\b\.? +\p{L}[\p{L}'’-]*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Titled();

    // Capitals inside a sentence, or two words with capitals in a row anywhere.
    [GeneratedRegex(
        @"(?<=[\p{Ll}\p{Nd},;:'’""“(&-]\s+[(""“'‘]?)\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}\p{Ll}[\p{L}'’-]*)*|\b\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}\p{Ll}[\p{L}'’-]*)+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Capitalised();
}
