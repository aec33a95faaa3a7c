using SchoolsDigital.Storage;

namespace SchoolsDigital.Mail;

/// <summary>Deletes who a round's mail went to, and keeps that it went.</summary>
internal sealed class OutboxRetention(ITableStore store, OutboxTable table, IMailSender sender, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    /// <summary>Deletes addresses, names, values and bodies of a round. What still waits is not sent. Safe to call again.</summary>
    public async Task ForgetAsync(string authority, string round, CancellationToken cancellationToken)
    {
        var named = new List<OutboxKey>();
        await foreach (var entry in store.ListAsync(OutboxRows.Entries(authority, round, null), cancellationToken))
        {
            if (entry.Value.Address is not null)
            {
                named.Add(OutboxRows.KeyOf(authority, round, entry.Row));
            }

            if (named.Count == AtOnce)
            {
                await ForgetAsync(named, cancellationToken);
                named.Clear();
            }
        }

        await ForgetAsync(named, cancellationToken);
        await DeleteAllAsync(OutboxRows.BodyParts($"{authority}|{round}", ""), cancellationToken);
        await DeleteAllAsync(OutboxRows.AllDue(authority, round), cancellationToken);
        await sender.ForgetAsync(authority, round, cancellationToken);
    }

    /// <summary>Deletes the rows of one kind of mail, and keeps how many there were. Safe to call again.</summary>
    public Task DropAsync(string authority, string round, string kind, CancellationToken cancellationToken) =>
        DeleteAllAsync(OutboxRows.Entries(authority, round, kind), cancellationToken);

    private async Task ForgetAsync(List<OutboxKey> keys, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await table.ChangeAsync(
            keys,
            (_, entry) => entry?.Address is null ? entry : entry.Forget(now),
            cancellationToken
        );
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
