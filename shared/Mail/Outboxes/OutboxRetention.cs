using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Deletes the mails of a round, and keeps how many of each kind there were.</summary>
internal sealed class OutboxRetention(
    ITableStore store,
    OutboxEntries entries,
    OutboxTable table,
    IMailSender sender,
    TimeProvider clock
)
{
    private const int AtOnce = 1_000;

    /// <summary>Deletes a round's mails and their bodies. What still waits is not sent and counts as failed. Safe to call again.</summary>
    public async Task ForgetAsync(string authority, string round, CancellationToken cancellationToken)
    {
        // First, so that nothing is added behind what is being deleted.
        var now = clock.GetUtcNow();
        await store.UpsertAsync(OutboxRows.Round(authority, round), new(now, now), cancellationToken);
        await EndAsync(authority, round, now, cancellationToken);

        // A row that stays would tell anybody who has the key that somebody was reminded, and so had not answered.
        await DeleteAllAsync(OutboxRows.Entries(authority, round, null), cancellationToken);
        await DeleteAllAsync(OutboxRows.BodyParts($"{authority}|{round}", ""), cancellationToken);
        await DeleteAllAsync(OutboxRows.AllDue(authority, round), cancellationToken);
        await sender.ForgetAsync(authority, round, cancellationToken);
    }

    private async Task EndAsync(string authority, string round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = await entries
            .ListAsync(OutboxRows.Entries(authority, round, null), cancellationToken)
            .Where(row => row.Entry.IsWaiting)
            .Select(row => row.Key)
            .ToListAsync(cancellationToken);
        foreach (var some in waiting.Chunk(AtOnce))
        {
            await table.ChangeAsync(
                some,
                (_, entry) => entry is { IsWaiting: true } ? entry.Forget(now) : entry,
                cancellationToken
            );
        }
    }

    private async Task DeleteAllAsync<T>(RecordRange<T> range, CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var row in store.ListAsync(range, cancellationToken))
        {
            await store.TryDeleteAsync(
                new RecordKey<T>(range.Table, range.Partition, row.Row),
                row.Version,
                cancellationToken
            );
        }
    }
}
