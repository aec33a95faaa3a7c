using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Finds what is due in a round by its index, without looking at the rest of its mail.</summary>
internal sealed class OutboxSweep(ITableStore store, OutboxEntries entries, OutboxDelivery delivery, TimeProvider clock)
{
    /// <summary>Sends at most so many mails, takes away the rows of the index that have served, and returns where the mails stand.</summary>
    public async Task<IReadOnlyList<OutboxStatus>> SendDueAsync(
        string authority,
        string round,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var ready = new List<OutboxKey>();
        var served = new List<(RecordKey<OutboxDue> Key, string Version)>();
        await foreach (var due in store.ListAsync(OutboxRows.DueBy(authority, round, now), cancellationToken))
        {
            var time = OutboxRows.DueTimeOf(due.Row);
            var found = await Task.WhenAll(
                due.Value.Rows.Select(row => entries.FindAsync(authority, round, row, cancellationToken))
            );
            var mails = found.OfType<OutboxRow>().ToList();
            ready.AddRange(mails.Where(mail => mail.Entry.IsReady(now)).Select(mail => mail.Key));
            if (!mails.Exists(mail => mail.Entry.IsWaiting && mail.Entry.DueAt == time))
            {
                served.Add((OutboxRows.Due(authority, round, due.Row), due.Version));
            }

            if (ready.Count >= atMost)
            {
                break;
            }
        }

        await DeleteAsync(served, cancellationToken);
        return await delivery.SendAsync(ready.Distinct().ToList(), cancellationToken);
    }

    /// <summary>When the next mail of a round is due (UTC); null where none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(string authority, string round, CancellationToken cancellationToken)
    {
        await foreach (var due in store.ListAsync(OutboxRows.AllDue(authority, round), cancellationToken))
        {
            return OutboxRows.DueTimeOf(due.Row);
        }

        return null;
    }

    /// <summary>Deletes rows of the index, which another sweep may be deleting too.</summary>
    public async Task DeleteAsync(
        IEnumerable<(RecordKey<OutboxDue> Key, string Version)> rows,
        CancellationToken cancellationToken
    )
    {
        foreach (var together in rows.Chunk(StorageLimits.MaxChanges))
        {
            var transaction = together.Aggregate(
                new TableTransaction(),
                (transaction, row) => transaction.Delete(row.Key, row.Version)
            );
            await store.TryCommitAsync(transaction, cancellationToken);
        }
    }
}
