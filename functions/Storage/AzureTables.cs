using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace SchoolsDigital.Functions.Storage;

/// <summary>The tables of an account. They are made soon after the start; one that is missing is made when a row is written to it.</summary>
internal sealed class AzureTables(TableServiceClient account)
{
    private const string TableIsMissing = "TableNotFound";

    private readonly ConcurrentDictionary<string, TableClient> clients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a failure says that the table is not there.</summary>
    public static bool IsMissing(RequestFailedException failure) => failure.ErrorCode == TableIsMissing;

    /// <summary>A table, which may be missing.</summary>
    public TableClient Find(string name) =>
        clients.GetOrAdd(name, static (name, account) => account.GetTableClient(name), account);

    /// <summary>Writes to a table, and makes it first where it is missing. Says what the write says.</summary>
    public async Task<bool> WriteAsync(
        string name,
        Func<TableClient, Task<bool>> write,
        CancellationToken cancellationToken
    )
    {
        var table = Find(name);
        try
        {
            return await write(table);
        }
        catch (RequestFailedException failure) when (IsMissing(failure))
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
            return await write(table);
        }
    }
}
