using System.Collections;

namespace Azure.Data.Tables;

public sealed class TableEntity : ITableEntity, IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => this[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => this[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => (DateTimeOffset?)this[nameof(Timestamp)];
        set => this[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString("odata.etag") ?? "");
        set => this["odata.etag"] = value.ToString();
    }

    public object? this[string key]
    {
        get => values.GetValueOrDefault(key);
        set => values[key] = value!;
    }

    public string? GetString(string key) => (string?)this[key];

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() =>
        values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => values.GetEnumerator();
}
