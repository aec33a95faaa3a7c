using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Changes entries, and with each the index of what is due and the counts, in one transaction. A change is decided on
/// what was read and carried out only on that: where somebody else was faster it is read and decided again.
/// </summary>
internal sealed class OutboxTable(ITableStore store, OutboxEntries entries)
{
    /// <summary>With each entry at most one row of the index, and one of counts for all.</summary>
    private const int MaxTogether = (StorageLimits.MaxChanges / 2) - 1;

    /// <summary>How many transactions are under way at once: a store that commits many together is not kept waiting.</summary>
    private const int MaxAtOnce = 8;

    /// <summary>A lost race means that somebody else got on, so this many in a row mean that something is wrong.</summary>
    private const int MaxRaces = 1_000;

    private readonly OutboxReading reading = new(entries);

    /// <summary>Changes entries; what is given for null is added. The decision may be asked for more than once, and for several at once.</summary>
    /// <param name="keys">Which, each once.</param>
    /// <param name="decide">The entry as it shall be: the same one, or null where there is none, to leave it.</param>
    /// <param name="cancellationToken">Heeded between transactions.</param>
    /// <returns>Every entry that there is now.</returns>
    public async Task<IReadOnlyList<OutboxChange>> ChangeAsync(
        IEnumerable<OutboxKey> keys,
        Func<OutboxKey, OutboxEntry?, OutboxEntry?> decide,
        CancellationToken cancellationToken
    )
    {
        // Those of one lane share a row of counts, so they go one after the other and none waits for another lane.
        var lanes = keys.GroupBy(key => (OutboxRows.Partition(key), key.Kind))
            // Neighbours among the rows, so that one listing finds them.
            .SelectMany(kind => kind.OrderBy(entries.RowOf, StringComparer.Ordinal).Chunk(MaxTogether))
            .GroupBy(together => TallyOf(together[0]))
            .ToList();
        var changes = new List<OutboxChange>[lanes.Count];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, lanes.Count, atOnce, ChangeLaneAsync);
        return [.. changes.SelectMany(lane => lane)];

        async ValueTask ChangeLaneAsync(int lane, CancellationToken token)
        {
            changes[lane] = [];
            foreach (var together in lanes[lane])
            {
                changes[lane].AddRange(await ChangeTogetherAsync(together, decide, token));
            }
        }
    }

    private async Task<IReadOnlyList<OutboxChange>> ChangeTogetherAsync(
        OutboxKey[] keys,
        Func<OutboxKey, OutboxEntry?, OutboxEntry?> decide,
        CancellationToken cancellationToken
    )
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var found = await reading.ReadAsync(keys, cancellationToken);
            var all = new List<OutboxChange>(keys.Length);
            var transaction = new TableTransaction();
            for (var index = 0; index < keys.Length; index++)
            {
                var (key, before) = (keys[index], found[index]);
                if (decide(key, before?.Value) is not { } after)
                {
                    continue;
                }

                var change = new OutboxChange(key, before?.Value, after);
                all.Add(change);
                _ = (change.IsChanged, before) switch
                {
                    (false, _) => transaction,
                    (true, null) => entries.Add(transaction, key, after),
                    (true, _) => entries.Replace(transaction, key, after, before.Version),
                };
            }

            var changed = all.Where(change => change.IsChanged).ToList();
            if (changed.Count == 0 || await CommitAsync(transaction, changed, cancellationToken))
            {
                return all;
            }
        }

        throw new StorageUnavailableException(
            $"{keys[0]} and its neighbours changed under every one of {MaxRaces} attempts."
        );
    }

    private async Task<bool> CommitAsync(
        TableTransaction transaction,
        List<OutboxChange> changed,
        CancellationToken cancellationToken
    )
    {
        foreach (var due in changed.Where(IsNewlyDue).GroupBy(change => change.After.DueAt))
        {
            var first = due.First();
            var rows = due.Select(change => entries.RowOf(change.Key)).ToList();
            transaction.Add(OutboxRows.Due(first.Key, rows[0], first.After), new OutboxDue(rows));
        }

        var tallyKey = TallyOf(changed[0].Key);
        var difference = OutboxTally.Of(changed);
        if (await store.GetAsync(tallyKey, cancellationToken) is { } tally)
        {
            transaction.Replace(tallyKey, tally with { Value = tally.Value.Plus(difference) });
        }
        else
        {
            transaction.Add(tallyKey, OutboxTally.None.Plus(difference));
        }

        return await store.TryCommitAsync(transaction, cancellationToken);
    }

    private RecordKey<OutboxTally> TallyOf(OutboxKey first) => OutboxRows.Tally(first, entries.RowOf(first));

    private static bool IsNewlyDue(OutboxChange change) =>
        change.After.IsWaiting && change.After.DueAt != change.Before?.DueAt;
}
