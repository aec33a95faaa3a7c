using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.Ledgers;

/// <summary>Something that was done in a round: by whom, when, and why. Never changed, never taken back.</summary>
/// <param name="Id">Names the occurrence, so that noting it twice notes it once.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who did it: a coordinator's name for themselves, or the service.</param>
/// <param name="What">What was done, in a sentence without personal data of respondents.</param>
/// <param name="Urn">The school that it is about, where it is about one.</param>
/// <param name="NeedsALook">Whether somebody should see to it.</param>
public sealed record LedgerEntry(
    string Id,
    DateTimeOffset At,
    string By,
    string What,
    int? Urn = null,
    bool NeedsALook = false
)
{
    /// <summary>Who is named for what the service does by itself.</summary>
    public const string Service = "SchoolsDigital";

    /// <summary>Where an entry stands.</summary>
    public static RecordKey<LedgerEntry> KeyFor(RoundRef round, string id) => new("Ledger", round.Partition, id);

    /// <summary>Where an entry stands that belongs to no round.</summary>
    public static RecordKey<LedgerEntry> KeyFor(string authority, string id) => new("Ledger", authority, id);

    /// <summary>All entries of an authority that belong to no round.</summary>
    public static RecordRange<LedgerEntry> Of(string authority) => new("Ledger", authority);

    /// <summary>All entries of a round.</summary>
    public static RecordRange<LedgerEntry> Of(RoundRef round) => new("Ledger", round.Partition);
}
