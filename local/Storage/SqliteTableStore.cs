using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Storage;

/// <summary>The table store of the local host: all tables in one SQLite table.</summary>
/// <param name="database">A database of this <see cref="Schema"/>.</param>
/// <param name="onWritten">
/// Told when a write is on disk and its caller has not been told. A <see cref="SqliteException"/> from it is a lost reply. For tests.
/// </param>
/// <param name="cache">Keeps what was lately used, where this store alone uses the database.</param>
public sealed class SqliteTableStore(SqliteDatabase database, Action? onWritten = null, RecordCache? cache = null)
    : ITableStore
{
    /// <summary>The scripts of its database.</summary>
    public static SqliteSchema Schema { get; } = new([RecordStatements.CreateTable]);

    /// <inheritdoc/>
    public Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class =>
        !cancellationToken.IsCancellationRequested && cache?.Find(key) is { } known
            ? Task.FromResult<Versioned<T>?>(known)
            : ReadAsync(key, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => await WriteAsync([TableChange.Add(key, value)], cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> TryReplaceAsync<T>(
        RecordKey<T> key,
        Versioned<T> record,
        CancellationToken cancellationToken = default
    )
        where T : class => await WriteAsync([TableChange.Replace(key, record)], cancellationToken);

    /// <inheritdoc/>
    public async Task UpsertAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => await WriteAsync([TableChange.Upsert(key, value)], cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> TryDeleteAsync<T>(
        RecordKey<T> key,
        string version,
        CancellationToken cancellationToken = default
    )
        where T : class => await WriteAsync([TableChange.Delete<T>(key, version)], cancellationToken);

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
        string? after = null;
        RecordPage page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = await SqliteFaults.RetryAsync(() =>
                Task.FromResult(database.Read(session => RecordStatements.ReadPage(session, range, after)))
            );
            foreach (var (row, version, body) in page.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new(row, RecordJson.Read<T>(new(range.Table, range.Partition, row), body), version);
                after = row;
            }
        } while (page.HasMore);
    }

    private async Task<Versioned<T>?> ReadAsync<T>(RecordKey<T> key, CancellationToken cancellationToken)
        where T : class
    {
        KeyRules.Check(key);
        cancellationToken.ThrowIfCancellationRequested();
        var before = cache?.BeforeRead(key);
        var found = await SqliteFaults.RetryAsync(() =>
            Task.FromResult(database.Read(session => RecordStatements.Read(session, key)))
        );
        return found is not { } row ? null
            : cache is null ? new(RecordJson.Read(key, row.Body), row.Version)
            : cache.AfterRead(key, before!.Value, row);
    }

    private Task<bool> WriteAsync(IReadOnlyList<TableChange> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Made once for all attempts: it is by this that a later attempt recognises an earlier one.
        var writeId = Guid.NewGuid().ToString("N");
        return cache is null
            ? CommitAsync(changes, writeId)
            : cache.WriteAsync(changes, writeId, () => CommitAsync(changes, writeId));
    }

    private Task<bool> CommitAsync(IReadOnlyList<TableChange> changes, string writeId) =>
        SqliteFaults.RetryAsync(async () =>
        {
            var done = await database.Writer.WriteAsync(session =>
                RecordStatements.TryWrite(session, changes, writeId)
            );
            onWritten?.Invoke();
            return done;
        });
}
