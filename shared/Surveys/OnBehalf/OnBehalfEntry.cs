using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Surveys.OnBehalf;

/// <summary>
/// That a coordinator entered an answer for a school: who, when and how. It says nothing of whose answer it was, which
/// nobody wrote down.
/// </summary>
/// <param name="Urn">The school.</param>
/// <param name="Number">The number of the invitation that was made for it.</param>
/// <param name="Kind">How the answer came.</param>
/// <param name="By">The coordinator.</param>
/// <param name="At">When they began to enter it (UTC).</param>
public sealed record OnBehalfEntry(int Urn, int Number, EntryKind Kind, string By, DateTimeOffset At)
{
    /// <summary>Where an entry stands.</summary>
    public static RecordKey<OnBehalfEntry> KeyFor(RoundRef round, int urn, int number) =>
        new("OnBehalfEntries", round.Partition, $"{urn:D6}|{number:D5}");

    /// <summary>The entries of a round, by school.</summary>
    public static RecordRange<OnBehalfEntry> Of(RoundRef round) => new("OnBehalfEntries", round.Partition);
}
