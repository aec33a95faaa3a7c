using System.Runtime.CompilerServices;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Schools.Editions;

/// <summary>A store that stops at every operation, so that a test can count it, crash in it, or do something else meanwhile.</summary>
internal sealed class HookedTableStore(ITableStore inner) : ITableStore
{
    public int Reads { get; private set; }

    public int Listings { get; private set; }

    public int Writes { get; private set; }

    /// <summary>Runs before the rows of a listing are read.</summary>
    public Func<Task>? OnListing { get; set; }

    /// <summary>Runs before a write, which does not happen if this throws.</summary>
    public Func<Task>? OnWrite { get; set; }

    /// <summary>Runs after a write. If this throws, it has happened and the caller does not know.</summary>
    public Func<Task>? OnWritten { get; set; }

    public Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class
    {
        Reads++;
        return inner.GetAsync(key, cancellationToken);
    }

    public Task<bool> TryAddAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => WriteAsync(() => inner.TryAddAsync(key, value, cancellationToken));

    public Task<bool> TryReplaceAsync<T>(
        RecordKey<T> key,
        Versioned<T> record,
        CancellationToken cancellationToken = default
    )
        where T : class => WriteAsync(() => inner.TryReplaceAsync(key, record, cancellationToken));

    public Task UpsertAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class =>
        WriteAsync(async () =>
        {
            await inner.UpsertAsync(key, value, cancellationToken);
            return true;
        });

    public Task<bool> TryDeleteAsync<T>(RecordKey<T> key, string version, CancellationToken cancellationToken = default)
        where T : class => WriteAsync(() => inner.TryDeleteAsync(key, version, cancellationToken));

    public async IAsyncEnumerable<StoredRecord<T>> ListAsync<T>(
        RecordRange<T> range,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where T : class
    {
        Listings++;
        if (OnListing is { } hook)
        {
            await hook();
        }

        await foreach (var record in inner.ListAsync(range, cancellationToken))
        {
            yield return record;
        }
    }

    public Task<bool> TryCommitAsync(TableTransaction transaction, CancellationToken cancellationToken = default) =>
        WriteAsync(() => inner.TryCommitAsync(transaction, cancellationToken));

    private async Task<bool> WriteAsync(Func<Task<bool>> write)
    {
        Writes++;
        if (OnWrite is { } before)
        {
            await before();
        }

        var done = await write();
        if (OnWritten is { } after)
        {
            await after();
        }

        return done;
    }
}
