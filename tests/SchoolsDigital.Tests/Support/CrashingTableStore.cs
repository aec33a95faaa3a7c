using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Support;

/// <summary>A store in a process that dies at its n-th write: before it reaches the disk, or before its reply reaches the caller.</summary>
/// <param name="inner">What outlives the process.</param>
/// <param name="writes">How many writes the process lives through.</param>
/// <param name="isLastOnDisk">Whether the write that it dies at happens.</param>
public sealed class CrashingTableStore(ITableStore inner, int writes, bool isLastOnDisk) : ITableStore
{
    private int left = writes;

    /// <summary>Whether the process has died.</summary>
    public bool HasCrashed { get; private set; }

    public Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class => inner.GetAsync(key, cancellationToken);

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

    public IAsyncEnumerable<StoredRecord<T>> ListAsync<T>(
        RecordRange<T> range,
        CancellationToken cancellationToken = default
    )
        where T : class => inner.ListAsync(range, cancellationToken);

    public Task<bool> TryCommitAsync(TableTransaction transaction, CancellationToken cancellationToken = default) =>
        WriteAsync(() => inner.TryCommitAsync(transaction, cancellationToken));

    private async Task<bool> WriteAsync(Func<Task<bool>> write)
    {
        if (HasCrashed || left-- > 0)
        {
            return HasCrashed ? throw new CrashException() : await write();
        }

        HasCrashed = true;
        if (isLastOnDisk)
        {
            await write();
        }

        throw new CrashException();
    }
}
