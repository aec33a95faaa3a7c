using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>A row of a series' book.</summary>
internal sealed class BookRow<T>(RecordKey<T> key, Versioned<T>? read) : IBookRow
    where T : class
{
    private T? current = read?.Value;

    /// <inheritdoc/>
    public object? Value
    {
        get => current;
        set => current = (T?)value;
    }

    /// <inheritdoc/>
    public bool IsChanged => !ReferenceEquals(current, read?.Value);

    /// <inheritdoc/>
    public void WriteTo(TableTransaction transaction)
    {
        _ = (read, current) switch
        {
            (null, { } added) => transaction.Add(key, added),
            ({ } old, { } changed) => transaction.Replace(key, old with { Value = changed }),
            ({ } old, null) => transaction.Delete(key, old.Version),
            _ => transaction,
        };
    }
}
