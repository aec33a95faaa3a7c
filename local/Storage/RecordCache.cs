using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Storage;

/// <summary>
/// Keeps what was lately read or written, so that a page need not read the same few records from the database again. Only
/// for a database that this process alone writes, through stores that share it. While a record is being written it is neither served
/// nor kept, so that nobody reads an older record after a newer one.
/// </summary>
/// <param name="capacity">How many bytes of records are kept at most, keys not counted.</param>
public sealed class RecordCache(int capacity = 16 * 1_024 * 1_024)
{
    private const int Shelves = 16;
    private const int LargestRecord = 32 * 1_024;

    private readonly CachePart[] shelves =
    [
        .. Enumerable.Range(0, Shelves).Select(_ => new CachePart(capacity / Shelves / 2)),
    ];

    /// <summary>A record that is kept; null where the database has to be asked.</summary>
    internal Versioned<T>? Find<T>(RecordKey<T> key)
        where T : class
    {
        var place = new CachePlace(key.Table, key.Partition, key.Row);
        return ShelfOf(place).Find(place)?.As(key);
    }

    /// <summary>What has to be known before a record is read, to see afterwards whether it may be kept.</summary>
    internal long BeforeRead<T>(RecordKey<T> key)
        where T : class => ShelfOf(new(key.Table, key.Partition, key.Row)).Writes;

    /// <summary>Keeps a record that was read, unless something near it has been written since.</summary>
    internal Versioned<T> AfterRead<T>(RecordKey<T> key, long before, RecordRow row)
        where T : class
    {
        var place = new CachePlace(key.Table, key.Partition, key.Row);
        var read = new CachedRecord(row.Version, row.Body);
        if (row.Body.Length <= LargestRecord)
        {
            ShelfOf(place).Keep(place, read, before);
        }

        return read.As(key);
    }

    /// <summary>Runs a write. Nothing that it changes is served from here until it has ended, however it ends.</summary>
    internal async Task<bool> WriteAsync(IReadOnlyList<TableChange> changes, string version, Func<Task<bool>> write)
    {
        foreach (var change in changes)
        {
            var place = CachePlace.Of(change);
            ShelfOf(place).BeginWrite(place);
        }

        var isDone = false;
        try
        {
            isDone = await write();
            return isDone;
        }
        finally
        {
            foreach (var change in changes)
            {
                var place = CachePlace.Of(change);
                var isKept = isDone && change.Kind != TableChangeKind.Delete && change.Body.Length <= LargestRecord;
                ShelfOf(place).EndWrite(place, isKept ? new(version, change.Body, change.Value) : null);
            }
        }
    }

    private CachePart ShelfOf(CachePlace place) => shelves[(uint)place.GetHashCode() % Shelves];
}
