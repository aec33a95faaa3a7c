using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>The table store on Azure Table storage.</summary>
internal sealed class AzureTableStore(TableServiceClient account) : ITableStore
{
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int ConditionNotMet = 412;

    // As many as Azure gives at once.
    private const int PageRows = 1_000;

    private readonly AzureTables tables = new(account);

    /// <inheritdoc/>
    public async Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class
    {
        KeyRules.Check(key);
        var found = await StorageFaults.TranslateAsync(
            () =>
                tables
                    .Find(key.Table)
                    .GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, null, cancellationToken),
            cancellationToken
        );
        return found is { HasValue: true, Value: { } row } ? new(TableRows.Read(key, row), row.ETag.ToString()) : null;
    }

    /// <inheritdoc/>
    public Task<bool> TryAddAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => WriteAsync([TableChange.Add(key, value)], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryReplaceAsync<T>(
        RecordKey<T> key,
        Versioned<T> record,
        CancellationToken cancellationToken = default
    )
        where T : class => WriteAsync([TableChange.Replace(key, record)], cancellationToken);

    /// <inheritdoc/>
    public Task UpsertAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => WriteAsync([TableChange.Upsert(key, value)], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryDeleteAsync<T>(RecordKey<T> key, string version, CancellationToken cancellationToken = default)
        where T : class => WriteAsync([TableChange.Delete<T>(key, version)], cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> TryCommitAsync(
        TableTransaction transaction,
        CancellationToken cancellationToken = default
    ) => transaction.Changes.Count == 0 || await WriteAsync(transaction.Changes, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredRecord<T>> ListAsync<T>(
        RecordRange<T> range,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where T : class
    {
        KeyRules.Check(range);
        var rows = tables
            .Find(range.Table)
            .QueryAsync<TableEntity>(
                TableFilters.Of(range),
                Math.Clamp(range.PageSize ?? PageRows, 1, PageRows),
                null,
                cancellationToken
            );
        await using var pages = rows.AsPages().GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(pages, cancellationToken))
        {
            foreach (var row in pages.Current.Values)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var key = new RecordKey<T>(range.Table, range.Partition, row.RowKey);
                yield return new(row.RowKey, TableRows.Read(key, row), row.ETag.ToString());
            }
        }
    }

    private static Task<bool> MoveNextAsync(
        IAsyncEnumerator<Page<TableEntity>> pages,
        CancellationToken cancellationToken
    ) =>
        StorageFaults.TranslateAsync(
            async () =>
            {
                try
                {
                    return await pages.MoveNextAsync();
                }
                catch (RequestFailedException failure) when (AzureTables.IsMissing(failure))
                {
                    return false;
                }
            },
            cancellationToken
        );

    private Task<bool> WriteAsync(IReadOnlyList<TableChange> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return StorageFaults.TranslateAsync(() => TryWriteAsync(changes, cancellationToken), cancellationToken);
    }

    private async Task<bool> TryWriteAsync(IReadOnlyList<TableChange> changes, CancellationToken cancellationToken)
    {
        var writeId = Guid.NewGuid().ToString("N");
        try
        {
            return await tables.WriteAsync(
                changes[0].Table,
                table => SendAsync(table, changes, writeId, cancellationToken),
                cancellationToken
            );
        }
        catch (RequestFailedException failure) when (IsAboutTheRow(failure))
        {
            // Either somebody else was there first, or our own write succeeded, its reply was lost, and the client's
            // retry then met its work. Only the first is a lost race; the write id tells them apart.
            return await IsWrittenAsync(changes, writeId, cancellationToken);
        }
    }

    private static async Task<bool> SendAsync(
        TableClient table,
        IReadOnlyList<TableChange> changes,
        string writeId,
        CancellationToken cancellationToken
    )
    {
        if (changes is not [var change])
        {
            var actions = changes.Select(change => TableRows.ActionOf(change, writeId));
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }

        var reply = change.Kind switch
        {
            TableChangeKind.Add => await table.AddEntityAsync(TableRows.Write(change, writeId), cancellationToken),
            TableChangeKind.Upsert => await table.UpsertEntityAsync(
                TableRows.Write(change, writeId),
                TableUpdateMode.Replace,
                cancellationToken
            ),
            TableChangeKind.Replace => await table.UpdateEntityAsync(
                TableRows.Write(change, writeId),
                new ETag(change.Version!),
                TableUpdateMode.Replace,
                cancellationToken
            ),
            _ => await table.DeleteEntityAsync(
                change.Partition,
                change.Row,
                new ETag(change.Version!),
                cancellationToken
            ),
        };

        // The client throws for any other refusal, but takes it for a success where there was nothing to delete.
        return reply.Status != NotFound;
    }

    private async Task<bool> IsWrittenAsync(
        IReadOnlyList<TableChange> changes,
        string writeId,
        CancellationToken cancellationToken
    )
    {
        foreach (var change in changes.Where(change => change.Kind != TableChangeKind.Delete))
        {
            var found = await tables
                .Find(change.Table)
                .GetEntityIfExistsAsync<TableEntity>(
                    change.Partition,
                    change.Row,
                    [RecordColumns.WriteId],
                    cancellationToken
                );
            if (found is { HasValue: true, Value: { } row } && row.GetString(RecordColumns.WriteId) == writeId)
            {
                return true;
            }
        }

        return false;
    }

    // A table that is about to be deleted answers with the status of a lost race, and nobody has won it.
    private static bool IsAboutTheRow(RequestFailedException failure) =>
        failure.Status is NotFound or Conflict or ConditionNotMet
        && failure.ErrorCode is not ("TableNotFound" or "TableBeingDeleted" or "AccountBeingCreated");
}
