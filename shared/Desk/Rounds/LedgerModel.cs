using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>What the page of a ledger shows.</summary>
/// <param name="File">The round.</param>
/// <param name="Entries">The newest entries, newest first.</param>
/// <param name="Left">How many older ones are not shown.</param>
public sealed record LedgerModel(RoundFile File, IReadOnlyList<LedgerEntry> Entries, int Left);
