namespace SchoolsDigital.Kernel.Storage;

/// <summary>One checked change of one row, in the shape in which the stores carry it out.</summary>
public sealed class TableChange
{
    private const string AnyVersion = "*";

    private TableChange(TableChangeKind kind, string table, string partition, string row, string? version)
    {
        Kind = kind;
        Table = table;
        Partition = partition;
        Row = row;
        Version = version;
        RequestBytes = RecordSize.InRequest(partition, row);
    }

    /// <summary>What it does.</summary>
    public TableChangeKind Kind { get; }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>The partition.</summary>
    public string Partition { get; }

    /// <summary>The row key.</summary>
    public string Row { get; }

    /// <summary>The version that it must find; null where it adds or overwrites.</summary>
    public string? Version { get; }

    /// <summary>The record as <see cref="RecordJson"/>; empty where it deletes.</summary>
    public byte[] Body { get; private init; } = [];

    /// <summary>The record itself, for a store that keeps what was lately written; null where it deletes.</summary>
    public object? Value { get; private init; }

    /// <summary>At most how many bytes it takes in a request to Azure.</summary>
    internal int RequestBytes { get; private init; }

    /// <summary>Adds a row.</summary>
    /// <exception cref="StorageRuleException">The key or the record breaks a rule.</exception>
    public static TableChange Add<T>(RecordKey<T> key, T value)
        where T : class => Write(TableChangeKind.Add, key, value, null);

    /// <summary>Replaces a row that was read.</summary>
    /// <exception cref="StorageRuleException">The key, the version or the record breaks a rule.</exception>
    public static TableChange Replace<T>(RecordKey<T> key, Versioned<T> record)
        where T : class
    {
        KeyRules.Check(key);
        return Write(TableChangeKind.Replace, key, record.Value, Checked(key, record.Version));
    }

    /// <summary>Writes a row over whatever stands there.</summary>
    /// <exception cref="StorageRuleException">The key or the record breaks a rule.</exception>
    public static TableChange Upsert<T>(RecordKey<T> key, T value)
        where T : class => Write(TableChangeKind.Upsert, key, value, null);

    /// <summary>Deletes a row that was read.</summary>
    /// <exception cref="StorageRuleException">The key or the version breaks a rule.</exception>
    public static TableChange Delete<T>(RecordKey<T> key, string version)
        where T : class
    {
        KeyRules.Check(key);
        return new(TableChangeKind.Delete, key.Table, key.Partition, key.Row, Checked(key, version));
    }

    private static TableChange Write<T>(TableChangeKind kind, RecordKey<T> key, T value, string? version)
        where T : class
    {
        KeyRules.Check(key);
        var body = RecordJson.Write(value);
        var bytes = RecordSize.Check(key, body) + RecordSize.InRequest(key.Partition, key.Row);
        return new(kind, key.Table, key.Partition, key.Row, version)
        {
            Body = body,
            Value = value,
            RequestBytes = bytes,
        };
    }

    // Azure takes an empty version, or a star, for "whatever stands there". That is an upsert and shall be called one.
    private static string Checked<T>(RecordKey<T> key, string? version)
        where T : class =>
        version is null or "" or AnyVersion
            ? throw new StorageRuleException(
                $"The change of {key} has the version \"{version}\". It needs the one that was read with the record."
            )
            : version;
}
