using System.Collections;
using AzureSurface;

namespace Azure.Data.Tables;

public sealed class TableEntity : ITableEntity, IEnumerable<KeyValuePair<string, object>>
{
    public TableEntity(string partitionKey, string rowKey) => throw Surface.Only;

    public string PartitionKey
    {
        get => throw Surface.Only;
        set => throw Surface.Only;
    }

    public string RowKey
    {
        get => throw Surface.Only;
        set => throw Surface.Only;
    }

    public DateTimeOffset? Timestamp
    {
        get => throw Surface.Only;
        set => throw Surface.Only;
    }

    public ETag ETag
    {
        get => throw Surface.Only;
        set => throw Surface.Only;
    }

    public object? this[string key]
    {
        get => throw Surface.Only;
        set => throw Surface.Only;
    }

    public string? GetString(string key) => throw Surface.Only;

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() =>
        throw Surface.Only;

    IEnumerator IEnumerable.GetEnumerator() => throw Surface.Only;
}
