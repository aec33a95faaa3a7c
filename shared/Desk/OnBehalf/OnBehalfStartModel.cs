using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.OnBehalf;

/// <summary>What the page shows on which an entry is begun.</summary>
/// <param name="File">The round.</param>
/// <param name="School">The school.</param>
/// <param name="Counts">How many of the school have answered themselves; null in an anonymous round.</param>
/// <param name="Link">The link that the entry will have.</param>
/// <param name="Kind">What was chosen.</param>
public sealed record OnBehalfStartModel(
    RoundFile File,
    InvitedSchool School,
    SchoolCounts? Counts,
    string Link,
    string? Kind
)
{
    /// <summary>What to know before the answer is entered beside those of colleagues; null where there are none.</summary>
    public string? Warning =>
        Counts is not { } counts
            ? $"People of this school may already have answered themselves. {Beside}"
            : WarningOf(counts);

    private static string? WarningOf(SchoolCounts counts) =>
        (counts.Answered, counts.Started + counts.Opened) switch
        {
            (0, 0) => null,
            (var sent, 0) => $"{People(sent)} already sent answers. {Beside}",
            (0, var begun) => $"{People(begun)} already begun to answer. {Beside}",
            var (sent, begun) => $"{People(sent)} already sent answers, and {begun} more began to. {Beside}",
        };

    private const string Beside = "What you enter is counted beside theirs. It takes the place of none of them.";

    private static string People(int count) =>
        Count.Of(count, "person of this school has", "people of this school have");
}
