using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>The rows of a range as Azure is asked for them.</summary>
internal static class TableFilters
{
    /// <summary>The filter of a range.</summary>
    public static string Of<T>(RecordRange<T> range)
        where T : class =>
        $"PartitionKey eq {Quote(range.Partition)}"
        + (range.From is { } from ? $" and RowKey ge {Quote(from)}" : "")
        + (range.Before is { } before ? $" and RowKey lt {Quote(before)}" : "");

    private static string Quote(string key) => $"'{key.Replace("'", "''", StringComparison.Ordinal)}'";
}
