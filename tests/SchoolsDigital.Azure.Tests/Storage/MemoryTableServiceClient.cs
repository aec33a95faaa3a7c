using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>An account of tables in memory behind the vendor's own client.</summary>
internal sealed class MemoryTableServiceClient(
    ConcurrentDictionary<string, MemoryTable> tables,
    Func<bool>? losesReply = null
) : TableServiceClient
{
    public override TableClient GetTableClient(string tableName) =>
        new MemoryTableClient(tables.GetOrAdd(tableName, _ => new()), losesReply ?? (() => false));
}
