using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.Ledgers;

/// <summary>
/// The ledger of a round, or of what an authority does outside its rounds: what was done, by whom and when. Mails stand in
/// the outbox, which is its other half.
/// </summary>
public sealed class Ledger(ITableStore records)
{
    /// <summary>Notes something. Safe to call twice with one id: the first stands.</summary>
    public Task NoteAsync(RoundRef round, LedgerEntry entry, CancellationToken cancellationToken) =>
        records.TryAddAsync(LedgerEntry.KeyFor(round, entry.Id), entry, cancellationToken);

    /// <summary>Notes something of an authority that belongs to no round. Safe to call twice with one id: the first stands.</summary>
    public Task NoteForAuthorityAsync(string authority, LedgerEntry entry, CancellationToken cancellationToken) =>
        records.TryAddAsync(LedgerEntry.KeyFor(authority, entry.Id), entry, cancellationToken);

    /// <summary>Everything that was noted of an authority and belongs to no round, oldest first.</summary>
    public Task<IReadOnlyList<LedgerEntry>> ReadForAuthorityAsync(
        string authority,
        CancellationToken cancellationToken
    ) => ReadAsync(LedgerEntry.Of(authority), cancellationToken);

    /// <summary>One entry; null where there is none.</summary>
    public async Task<LedgerEntry?> FindAsync(RoundRef round, string id, CancellationToken cancellationToken) =>
        (await records.GetAsync(LedgerEntry.KeyFor(round, id), cancellationToken))?.Value;

    /// <summary>One entry of an authority that belongs to no round; null where there is none.</summary>
    public async Task<LedgerEntry?> FindForAuthorityAsync(
        string authority,
        string id,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(LedgerEntry.KeyFor(authority, id), cancellationToken))?.Value;

    /// <summary>Everything that was noted, oldest first.</summary>
    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(RoundRef round, CancellationToken cancellationToken) =>
        ReadAsync(LedgerEntry.Of(round), cancellationToken);

    private async Task<IReadOnlyList<LedgerEntry>> ReadAsync(
        RecordRange<LedgerEntry> range,
        CancellationToken cancellationToken
    )
    {
        var entries = await records
            .ListAsync(range, cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
        return [.. entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }
}
