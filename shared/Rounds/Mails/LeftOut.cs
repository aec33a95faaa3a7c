using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>How many contacts that were invited get no mail, by reason.</summary>
/// <param name="Unsubscribed">Those who have unsubscribed.</param>
/// <param name="CameBack">Those whose mail came back.</param>
/// <param name="Removed">Those who are not among the school's contacts any more.</param>
public sealed record LeftOut(int Unsubscribed = 0, int CameBack = 0, int Removed = 0)
{
    /// <summary>Nobody.</summary>
    public static LeftOut None { get; } = new();

    /// <summary>The same in a sentence; null for nobody.</summary>
    public string? Sentence
    {
        get
        {
            List<string> parts =
            [
                .. Part(Unsubscribed, "who has unsubscribed", "who have unsubscribed"),
                .. Part(CameBack, "whose mail came back", "whose mail came back"),
                .. Part(Removed, "who was removed from the contacts", "who were removed from the contacts"),
            ];
            return parts.Count == 0 ? null : $"Left out: {string.Join(", ", parts)}.";
        }
    }

    /// <summary>Both together.</summary>
    public LeftOut Plus(LeftOut other) =>
        new(Unsubscribed + other.Unsubscribed, CameBack + other.CameBack, Removed + other.Removed);

    private static IEnumerable<string> Part(int count, string one, string many) =>
        count == 0 ? [] : [$"{Count.Of(count, "contact")} {Count.Word(count, one, many)}"];
}
