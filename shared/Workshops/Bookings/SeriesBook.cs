using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>
/// The rows of a series as some decisions see them: read when asked for, changed here first, and written together or not
/// at all. A row that was changed by anybody else since it was read keeps all of them from being written.
/// </summary>
internal sealed class SeriesBook(ITableStore records, SeriesRef series, CancellationToken cancellationToken)
{
    // What one decision changes at most beside the sessions that it touches, so that there is room for one more.
    private const int LargestChange = 16;

    private readonly Dictionary<string, IBookRow> rows = new(StringComparer.Ordinal);

    public SeriesRef Series => series;

    /// <summary>Whether another decision fits into the same transaction.</summary>
    public bool HasRoom => rows.Values.Count(row => row.IsChanged) <= (StorageLimits.MaxChanges / 2) - LargestChange;

    /// <summary>A row as it stands now, earlier decisions in this book included; null where there is none.</summary>
    public async ValueTask<T?> FindAsync<T>(RecordKey<T> key)
        where T : class
    {
        if (!rows.TryGetValue(key.Row, out var row))
        {
            row = Keep(key, await records.GetAsync(key, cancellationToken));
        }

        return (T?)row.Value;
    }

    /// <summary>The rows of a range as they stand now.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(RecordRange<T> range)
        where T : class
    {
        var found = new List<T>();
        await foreach (var record in records.ListAsync(range, cancellationToken))
        {
            if (!rows.TryGetValue(record.Row, out var row))
            {
                var key = new RecordKey<T>(range.Table, range.Partition, record.Row);
                row = Keep(key, new(record.Value, record.Version));
            }

            if (row.Value is T value)
            {
                found.Add(value);
            }
        }

        return found;
    }

    /// <summary>Sets what a row that was asked for is to hold; null takes it away.</summary>
    public void Put<T>(RecordKey<T> key, T? value)
        where T : class => rows[key.Row].Value = value;

    /// <summary>What all rows hold, to go back to.</summary>
    public IReadOnlyDictionary<IBookRow, object?> Remember() =>
        rows.Values.Where(row => row.IsChanged).ToDictionary(row => row, row => row.Value);

    /// <summary>Takes back everything that was changed since.</summary>
    public void GoBackTo(IReadOnlyDictionary<IBookRow, object?> remembered)
    {
        foreach (var (name, row) in rows.Where(row => row.Value.IsChanged).ToList())
        {
            if (remembered.TryGetValue(row, out var value))
            {
                row.Value = value;
            }
            else
            {
                rows.Remove(name);
            }
        }
    }

    /// <summary>Writes what was changed. False where somebody else was faster.</summary>
    public Task<bool> TryWriteAsync()
    {
        var transaction = new TableTransaction();
        foreach (var row in rows.Values.Where(row => row.IsChanged))
        {
            row.WriteTo(transaction);
        }

        return transaction.Changes.Count == 0
            ? Task.FromResult(true)
            : records.TryCommitAsync(transaction, cancellationToken);
    }

    private BookRow<T> Keep<T>(RecordKey<T> key, Versioned<T>? read)
        where T : class
    {
        var row = new BookRow<T>(key, read);
        rows.Add(key.Row, row);
        return row;
    }
}
