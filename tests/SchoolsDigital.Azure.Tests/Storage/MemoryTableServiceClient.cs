using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>An account of tables in memory behind the vendor's own client.</summary>
internal sealed class MemoryTableServiceClient(
    ConcurrentDictionary<string, MemoryTable> tables,
    Func<bool>? losesReply = null
) : TableServiceClient
{
    /// <summary>What the account says in place of an answer, as often as there is something.</summary>
    public Queue<Exception> Troubles { get; } = new();

    public override AsyncPageable<TableItem> QueryAsync(
        string? filter = null,
        int? maxPerPage = null,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new MemoryPages<TableItem>(() =>
            Troubles.TryDequeue(out var trouble)
                ? throw trouble
                :
                [
                    .. tables
                        .Where(table => table.Value.Exists)
                        .Select(table => TableModelFactory.TableItem(name: table.Key)),
                ]
        );
    }

    /// <summary>How many tables were asked for.</summary>
    public int Asked { get; private set; }

    public override TableClient GetTableClient(string tableName)
    {
        Asked++;
        return new MemoryTableClient(tables.GetOrAdd(tableName, _ => new()), losesReply ?? (() => false));
    }
}
