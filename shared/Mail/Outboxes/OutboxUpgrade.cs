using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Seals the mails that an earlier version kept open, and gives their rows names that say nothing. Each mail moves in one
/// transaction, so that it stands in one place whenever the process dies.
/// </summary>
internal sealed class OutboxUpgrade(ITableStore store, OutboxEntries entries)
{
    /// <summary>Seals the mails of all rounds of an authority. Safe to call again.</summary>
    public async Task RunAsync(string authority, CancellationToken cancellationToken)
    {
        await foreach (var round in store.ListAsync(OutboxRows.Rounds(authority), cancellationToken))
        {
            var range = OutboxRows.Entries(authority, round.Row, null);
            await foreach (var row in store.ListAsync(range, cancellationToken))
            {
                if (!row.Value.IsSealed)
                {
                    var key = OutboxRows.OldKeyOf(authority, round.Row, row.Row);
                    await MoveAsync(key, new(range.Table, range.Partition, row.Row), row, cancellationToken);
                }
            }

            await GatherTalliesAsync(authority, round.Row, cancellationToken);
        }
    }

    private async Task MoveAsync(
        OutboxKey key,
        RecordKey<StoredMail> from,
        StoredRecord<StoredMail> row,
        CancellationToken cancellationToken
    )
    {
        var entry = row.Value.ReadOpen();
        var transaction = entries.Add(new TableTransaction().Delete(from, row.Version), key, entry);
        if (entry.IsWaiting)
        {
            // What the old index says of it is found by nobody, and taken away by the sweep.
            var to = entries.RowOf(key);
            transaction.Upsert(OutboxRows.Due(key, to, entry), new OutboxDue([to]));
        }

        if (
            !await store.TryCommitAsync(transaction, cancellationToken)
            && await entries.GetAsync(key, cancellationToken) is not null
        )
        {
            // Another process has moved it, or added it while it was not found.
            await store.TryDeleteAsync(from, row.Version, cancellationToken);
        }
    }

    // Which of the rows of counts a mail counted in followed from its recipient.
    private async Task GatherTalliesAsync(string authority, string round, CancellationToken cancellationToken)
    {
        var range = OutboxRows.Tallies(authority, round);
        var rows = await store.ListAsync(range, cancellationToken).ToListAsync(cancellationToken);
        foreach (var kind in rows.GroupBy(row => OutboxRows.KindOfTally(row.Row)))
        {
            var sum = kind.Aggregate(OutboxTally.None, (sum, row) => sum.Plus(row.Value));
            var transaction = new TableTransaction();
            foreach (var row in kind.Skip(1))
            {
                transaction.Delete(new RecordKey<OutboxTally>(range.Table, range.Partition, row.Row), row.Version);
            }

            var first = kind.First();
            transaction.Replace(
                new(range.Table, range.Partition, first.Row),
                new Versioned<OutboxTally>(sum, first.Version)
            );

            // A count that has changed since is still right, and is gathered at the next call.
            await store.TryCommitAsync(transaction, cancellationToken);
        }
    }
}
