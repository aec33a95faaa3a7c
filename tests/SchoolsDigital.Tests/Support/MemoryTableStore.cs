using System.Runtime.CompilerServices;
using System.Text;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Support;

/// <summary>A table store without a disk, for tests that make thousands of writes or open hundreds of stores.</summary>
public sealed class MemoryTableStore : ITableStore
{
    private readonly Lock gate;
    private readonly SortedDictionary<(string Table, string Partition, string Row), Stored> rows;

    public MemoryTableStore()
    {
        gate = new();
        rows = new(Comparer<(string, string, string)>.Create(Compare));
    }

    private MemoryTableStore(MemoryTableStore other) => (gate, rows) = (other.gate, other.rows);

    /// <summary>How many records were read so far, by key or in a listing.</summary>
    public int Reads { get; private set; }

    /// <summary>How many transactions have changed something so far.</summary>
    public int Writes { get; private set; }

    /// <summary>How many replies <see cref="LosingNextReply"/> has lost.</summary>
    public int LostReplies { get; private set; }

    /// <summary>Everything that is stored, keys included, as somebody with the whole database would read it.</summary>
    public string Dump
    {
        get
        {
            lock (gate)
            {
                return string.Join('\n', rows.Select(row => $"{row.Key} {Encoding.UTF8.GetString(row.Value.Body)}"));
            }
        }
    }

    private bool LosesNextReply { get; set; }

    /// <summary>Another way to the same records, whose next write is carried out, not answered, and tried again.</summary>
    public MemoryTableStore LosingNextReply() => new(this) { LosesNextReply = true };

    public Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class
    {
        KeyRules.Check(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            Reads++;
            return Task.FromResult(
                rows.TryGetValue((key.Table, key.Partition, key.Row), out var stored)
                    ? new Versioned<T>(RecordJson.Read(key, stored.Body), stored.Version)
                    : null
            );
        }
    }

    public Task<bool> TryAddAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => WriteAsync([TableChange.Add(key, value)], cancellationToken);

    public Task<bool> TryReplaceAsync<T>(
        RecordKey<T> key,
        Versioned<T> record,
        CancellationToken cancellationToken = default
    )
        where T : class => WriteAsync([TableChange.Replace(key, record)], cancellationToken);

    public Task UpsertAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class => WriteAsync([TableChange.Upsert(key, value)], cancellationToken);

    public Task<bool> TryDeleteAsync<T>(RecordKey<T> key, string version, CancellationToken cancellationToken = default)
        where T : class => WriteAsync([TableChange.Delete(key, version)], cancellationToken);

    public Task<bool> TryCommitAsync(TableTransaction transaction, CancellationToken cancellationToken = default) =>
        WriteAsync(transaction.Changes, cancellationToken);

    public async IAsyncEnumerable<StoredRecord<T>> ListAsync<T>(
        RecordRange<T> range,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where T : class
    {
        KeyRules.Check(range);
        await Task.CompletedTask;
        foreach (var (key, stored) in Find(range.Table, range.Partition, range.From, range.Before))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Reads++;
            var record = RecordJson.Read<T>(new(range.Table, range.Partition, key), stored.Body);
            yield return new(key, record, stored.Version);
        }
    }

    private List<(string Row, Stored Stored)> Find(string table, string partition, string? from, string? before)
    {
        lock (gate)
        {
            return
            [
                .. rows.Where(row =>
                        Compare((row.Key.Table, row.Key.Partition, ""), (table, partition, "")) == 0
                        && string.CompareOrdinal(row.Key.Row, from ?? "") >= 0
                        && (before is null || string.CompareOrdinal(row.Key.Row, before) < 0)
                    )
                    .Select(row => (row.Key.Row, row.Value)),
            ];
        }
    }

    private Task<bool> WriteAsync(IReadOnlyList<TableChange> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var version = Guid.NewGuid().ToString("N");
        lock (gate)
        {
            var done = TryWrite(changes, version);
            if (LosesNextReply)
            {
                LosesNextReply = false;
                LostReplies++;
                done = TryWrite(changes, version);
            }

            return Task.FromResult(done);
        }
    }

    private bool TryWrite(IReadOnlyList<TableChange> changes, string version)
    {
        if (changes.Any(change => change.Body.Length > 0 && Find(change)?.Version == version))
        {
            return true;
        }

        if (!changes.All(CanWrite))
        {
            return false;
        }

        Writes += changes.Count > 0 ? 1 : 0;
        foreach (var change in changes)
        {
            rows.Remove((change.Table, change.Partition, change.Row));
            if (change.Kind is not TableChangeKind.Delete)
            {
                rows.Add((change.Table, change.Partition, change.Row), new(change.Body, version));
            }
        }

        return true;
    }

    private bool CanWrite(TableChange change) =>
        change.Kind switch
        {
            TableChangeKind.Add => Find(change) is null,
            TableChangeKind.Upsert => true,
            _ => Find(change)?.Version == change.Version,
        };

    private Stored? Find(TableChange change) => rows.GetValueOrDefault((change.Table, change.Partition, change.Row));

    private static int Compare(
        (string Table, string Partition, string Row) one,
        (string Table, string Partition, string Row) other
    ) =>
        string.Compare(one.Table, other.Table, StringComparison.OrdinalIgnoreCase) is not 0 and var table ? table
        : string.CompareOrdinal(one.Partition, other.Partition) is not 0 and var partition ? partition
        : string.CompareOrdinal(one.Row, other.Row);

    private sealed record Stored(byte[] Body, string Version);
}
