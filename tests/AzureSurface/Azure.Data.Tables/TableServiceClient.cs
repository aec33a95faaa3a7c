using Azure.Core;
using Azure.Data.Tables.Models;
using AzureSurface;

namespace Azure.Data.Tables;

public class TableServiceClient
{
    protected TableServiceClient() { }

    public TableServiceClient(string connectionString, TableClientOptions? options = null) => throw Surface.Only;

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        throw Surface.Only;

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null,
        int? maxPerPage = null,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;

    public virtual TableClient GetTableClient(string tableName) => throw Surface.Only;
}
