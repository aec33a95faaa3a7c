using Azure.Data.Tables;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>The rows of a range as Azure asks for them.</summary>
internal static class TableFilters
{
    /// <summary>The filter of a range.</summary>
    public static string Of<T>(RecordRange<T> range)
        where T : class =>
        (range.From, range.Before) switch
        {
            (null, null) => TableClient.CreateQueryFilter($"PartitionKey eq {range.Partition}"),
            (var from, null) => TableClient.CreateQueryFilter(
                $"PartitionKey eq {range.Partition} and RowKey ge {from}"
            ),
            (null, var before) => TableClient.CreateQueryFilter(
                $"PartitionKey eq {range.Partition} and RowKey lt {before}"
            ),
            var (from, before) => TableClient.CreateQueryFilter(
                $"PartitionKey eq {range.Partition} and RowKey ge {from} and RowKey lt {before}"
            ),
        };
}
