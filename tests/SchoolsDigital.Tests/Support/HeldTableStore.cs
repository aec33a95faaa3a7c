using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Support;

/// <summary>
/// A store that holds chosen reads and writes until told, so that a test says in which order two requests get on. A
/// store in memory answers at once: two requests that are sent together run one after the other, and prove nothing.
/// </summary>
public sealed class HeldTableStore(ITableStore inner) : ITableStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Table, bool IsWrite), HeldCall> held = [];

    /// <summary>Holds the next read of a record of a table, once it has found what it comes back with.</summary>
    public HeldCall HoldRead(string table) => Hold(table, isWrite: false, new(1, waitsForEachOther: false));

    /// <summary>Holds the next write to a table, before anything is written.</summary>
    public HeldCall HoldWrite(string table) => Hold(table, isWrite: true, new(1, waitsForEachOther: false));

    /// <summary>Lets the next reads of a table come back only when so many have found the same.</summary>
    public HeldCall MeetAfterReading(string table, int readers) =>
        Hold(table, isWrite: false, new(readers, waitsForEachOther: true));

    public async Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class
    {
        var found = await inner.GetAsync(key, cancellationToken);
        await WaitAsync(key.Table, isWrite: false);
        return found;
    }

    public async Task<bool> TryAddAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class
    {
        await WaitAsync(key.Table, isWrite: true);
        return await inner.TryAddAsync(key, value, cancellationToken);
    }

    public async Task<bool> TryReplaceAsync<T>(
        RecordKey<T> key,
        Versioned<T> record,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        await WaitAsync(key.Table, isWrite: true);
        return await inner.TryReplaceAsync(key, record, cancellationToken);
    }

    public async Task UpsertAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class
    {
        await WaitAsync(key.Table, isWrite: true);
        await inner.UpsertAsync(key, value, cancellationToken);
    }

    public async Task<bool> TryDeleteAsync<T>(
        RecordKey<T> key,
        string version,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        await WaitAsync(key.Table, isWrite: true);
        return await inner.TryDeleteAsync(key, version, cancellationToken);
    }

    public IAsyncEnumerable<StoredRecord<T>> ListAsync<T>(
        RecordRange<T> range,
        CancellationToken cancellationToken = default
    )
        where T : class => inner.ListAsync(range, cancellationToken);

    public async Task<bool> TryCommitAsync(TableTransaction transaction, CancellationToken cancellationToken = default)
    {
        foreach (var table in transaction.Changes.Select(change => change.Table).Distinct())
        {
            await WaitAsync(table, isWrite: true);
        }

        return await inner.TryCommitAsync(transaction, cancellationToken);
    }

    private HeldCall Hold(string table, bool isWrite, HeldCall call)
    {
        lock (gate)
        {
            held[(table, isWrite)] = call;
        }

        return call;
    }

    private Task WaitAsync(string table, bool isWrite)
    {
        HeldCall? call;
        lock (gate)
        {
            if (held.TryGetValue((table, isWrite), out call) && --call.Calls == 0)
            {
                held.Remove((table, isWrite));
            }
        }

        return call?.WaitAsync() ?? Task.CompletedTask;
    }
}
