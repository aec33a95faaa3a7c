using System.Runtime.CompilerServices;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Azure.Tests.Support;

/// <summary>Counts the requests that a store gets, each of which waits for a network where the store is in a cloud.</summary>
internal sealed class CountedTables(ITableStore inner) : ITableStore
{
    private int requests;

    public int Requests => requests;

    public Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class => Counted().GetAsync(key, cancellationToken);

    public Task<bool> TryAddAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => Counted().TryAddAsync(key, value, cancellationToken);

    public Task<bool> TryReplaceAsync<T>(
        RecordKey<T> key,
        Versioned<T> record,
        CancellationToken cancellationToken = default
    )
        where T : class => Counted().TryReplaceAsync(key, record, cancellationToken);

    public Task UpsertAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => Counted().UpsertAsync(key, value, cancellationToken);

    public Task<bool> TryDeleteAsync<T>(RecordKey<T> key, string version, CancellationToken cancellationToken = default)
        where T : class => Counted().TryDeleteAsync(key, version, cancellationToken);

    public Task<bool> TryCommitAsync(TableTransaction transaction, CancellationToken cancellationToken = default) =>
        Counted().TryCommitAsync(transaction, cancellationToken);

    public async IAsyncEnumerable<StoredRecord<T>> ListAsync<T>(
        RecordRange<T> range,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where T : class
    {
        await foreach (var record in Counted().ListAsync(range, cancellationToken))
        {
            yield return record;
        }
    }

    private ITableStore Counted()
    {
        Interlocked.Increment(ref requests);
        return inner;
    }
}
