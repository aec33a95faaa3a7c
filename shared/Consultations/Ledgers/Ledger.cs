using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Consultations.Ledgers;

/// <summary>The ledger of a round: what was done, by whom and when. Mails stand in the outbox, which is its other half.</summary>
public sealed class Ledger(ITableStore records)
{
    /// <summary>Notes something. Safe to call twice with one id: the first stands.</summary>
    public Task NoteAsync(RoundRef round, LedgerEntry entry, CancellationToken cancellationToken) =>
        records.TryAddAsync(LedgerEntry.KeyFor(round, entry.Id), entry, cancellationToken);

    /// <summary>One entry; null where there is none.</summary>
    public async Task<LedgerEntry?> FindAsync(RoundRef round, string id, CancellationToken cancellationToken) =>
        (await records.GetAsync(LedgerEntry.KeyFor(round, id), cancellationToken))?.Value;

    /// <summary>Everything that was noted, oldest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(RoundRef round, CancellationToken cancellationToken)
    {
        var entries = await records
            .ListAsync(LedgerEntry.Of(round), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
        return [.. entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }
}
