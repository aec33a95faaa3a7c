using System.Runtime.CompilerServices;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Keys;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>The rows of mails, sealed and named by <see cref="MailKeys"/>.</summary>
internal sealed class OutboxEntries(ITableStore store, MailKeys keys)
{
    /// <summary>The row of a mail. Rows stand by kind, and within a kind in no order that says anything.</summary>
    public string RowOf(OutboxKey key) =>
        OutboxRows.Entry(key.Kind, keys.NameOf(key.Authority, key.Round, key.Kind, key.Recipient), key.Occurrence);

    public async Task<Versioned<OutboxEntry>?> GetAsync(OutboxKey key, CancellationToken cancellationToken)
    {
        var place = PlaceOf(key);
        return await store.GetAsync(place, cancellationToken) is { } found
            ? new(found.Value.Open(keys.Seal, place).Entry, found.Version)
            : null;
    }

    /// <summary>The mail of a row; null where there is none, or it was written by an earlier version.</summary>
    public async Task<OutboxRow?> FindAsync(
        string authority,
        string round,
        string row,
        CancellationToken cancellationToken
    )
    {
        var place = OutboxRows.Place(authority, round, row);
        if (await store.GetAsync(place, cancellationToken) is not { Value.IsSealed: true } found)
        {
            return null;
        }

        var (key, entry) = found.Value.Open(keys.Seal, place);
        return new(row, key, entry, found.Version);
    }

    /// <summary>The mails of a range of rows.</summary>
    public async IAsyncEnumerable<OutboxRow> ListAsync(
        RecordRange<StoredMail> range,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var row in store.ListAsync(range, cancellationToken))
        {
            // The first start of this version seals what is not; until then it is found by nobody.
            if (row.Value.IsSealed)
            {
                var (key, entry) = row.Value.Open(keys.Seal, new(range.Table, range.Partition, row.Row));
                yield return new(row.Row, key, entry, row.Version);
            }
        }
    }

    /// <summary>The mails of one kind to one recipient.</summary>
    public IAsyncEnumerable<OutboxRow> ListAsync(
        string authority,
        string round,
        string kind,
        string recipient,
        CancellationToken cancellationToken
    ) =>
        ListAsync(
            OutboxRows.Entries(authority, round, kind, keys.NameOf(authority, round, kind, recipient)),
            cancellationToken
        );

    public TableTransaction Add(TableTransaction transaction, OutboxKey key, OutboxEntry entry)
    {
        var place = PlaceOf(key);
        return transaction.Add(place, StoredMail.Of(key, entry, keys.Seal, place));
    }

    public TableTransaction Replace(TableTransaction transaction, OutboxKey key, OutboxEntry entry, string version)
    {
        var place = PlaceOf(key);
        return transaction.Replace(place, new(StoredMail.Of(key, entry, keys.Seal, place), version));
    }

    /// <summary>Where a mail stands.</summary>
    public RecordKey<StoredMail> PlaceOf(OutboxKey key) => OutboxRows.Place(key.Authority, key.Round, RowOf(key));
}
