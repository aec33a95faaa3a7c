namespace SchoolsDigital.Kernel.Storage;

/// <summary>The rows of one partition from a key on, up to and without another; ordinal order.</summary>
/// <param name="Table">The table.</param>
/// <param name="Partition">The partition.</param>
/// <param name="From">The first row key, inclusive; null for the start.</param>
/// <param name="Before">The row key to stop before; null for the end.</param>
public sealed record RecordRange<T>(string Table, string Partition, string? From = null, string? Before = null)
    where T : class
{
    /// <summary>How many rows to fetch at a time, for a caller that means to stop early; null for as many as a store likes. A hint.</summary>
    public int? PageSize { get; init; }

    /// <summary>The rows whose keys start with a prefix; all rows where it is empty.</summary>
    public static RecordRange<T> WithPrefix(string table, string partition, string prefix) =>
        new(table, partition, prefix, KeyRules.AfterPrefix(prefix));
}
