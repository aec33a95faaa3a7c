using Azure;
using Azure.Data.Tables;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>Records as rows of a table and back.</summary>
internal static class TableRows
{
    // What stands in every row beside the record, which has no point in any name; the protocol's own names have.
    private static readonly HashSet<string> OfTheTable = new(StringComparer.Ordinal)
    {
        "PartitionKey",
        "RowKey",
        "Timestamp",
        RecordColumns.WriteId,
    };

    /// <summary>The row that a change writes, marked with the id of the write.</summary>
    public static TableEntity Write(TableChange change, string writeId)
    {
        var row = new TableEntity(change.Partition, change.Row);
        foreach (var (name, value) in RecordColumns.Split(change.Body))
        {
            row[name] = value;
        }

        row[RecordColumns.WriteId] = writeId;
        return row;
    }

    /// <summary>The record of a row.</summary>
    /// <exception cref="InvalidDataException">What stands there is not such a record.</exception>
    public static T Read<T>(RecordKey<T> key, TableEntity row)
        where T : class =>
        RecordJson.Read(
            key,
            RecordColumns.Join(
                row.Where(column => !OfTheTable.Contains(column.Key) && !column.Key.Contains('.'))
                    .Select(column => new RecordColumn(column.Key, column.Value))
            )
        );

    /// <summary>A change as a part of a transaction.</summary>
    public static TableTransactionAction ActionOf(TableChange change, string writeId) =>
        change.Kind switch
        {
            TableChangeKind.Add => new(TableTransactionActionType.Add, Write(change, writeId)),
            TableChangeKind.Upsert => new(TableTransactionActionType.UpsertReplace, Write(change, writeId)),
            TableChangeKind.Replace => new(
                TableTransactionActionType.UpdateReplace,
                Write(change, writeId),
                new ETag(change.Version!)
            ),
            _ => new(
                TableTransactionActionType.Delete,
                new TableEntity(change.Partition, change.Row),
                new ETag(change.Version!)
            ),
        };
}
