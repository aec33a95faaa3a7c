using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>One table of an account in memory. A reply that is lost makes the client send its request again, as the real one does.</summary>
internal sealed partial class MemoryTableClient(MemoryTable table, Func<bool> losesReply) : TableClient
{
    public override Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        table.Exists = true;
        return Task.FromResult<Response<TableItem>>(null!);
    }

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<NullableResponse<T>>(new MemoryRow<T>((T?)(object?)table.Find(partitionKey, rowKey)));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default
    )
    {
        var asked = Filter().Match(filter!);
        Assert.True(asked.Success, $"This is no filter of a range: {filter}");
        Assert.InRange(maxPerPage ?? 0, 1, 1_000);
        return new MemoryPages<T>(() =>
            table.Exists
                ? [.. table.In(Key(asked, "partition")!).Where(row => IsIn(row, asked)).Cast<T>()]
                : throw new RequestFailedException(404, "TableNotFound", "TableNotFound", null)
        );
    }

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        WriteAsync([new(TableTransactionActionType.Add, entity)], cancellationToken);

    public override Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default
    ) => WriteAsync([new(TableTransactionActionType.UpdateReplace, entity, ifMatch)], cancellationToken);

    public override Task<Response> UpsertEntityAsync<T>(
        T entity,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default
    ) => WriteAsync([new(TableTransactionActionType.UpsertReplace, entity)], cancellationToken);

    public override Task<Response> DeleteEntityAsync(
        string partitionKey,
        string rowKey,
        ETag ifMatch = default,
        CancellationToken cancellationToken = default
    )
    {
        // The real client, too, brings this one refusal as an answer.
        var delete = new TableTransactionAction(
            TableTransactionActionType.Delete,
            new TableEntity(partitionKey, rowKey),
            ifMatch
        );
        return table.Find(partitionKey, rowKey) is null
            ? Task.FromResult<Response>(new MemoryResponse(404))
            : WriteAsync([delete], cancellationToken);
    }

    public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions,
        CancellationToken cancellationToken = default
    )
    {
        await WriteAsync([.. transactionActions], cancellationToken);
        return null!;
    }

    private static bool IsIn(TableEntity row, Match asked) =>
        (Key(asked, "from") is not { } from || string.CompareOrdinal(row.RowKey, from) >= 0)
        && (Key(asked, "before") is not { } before || string.CompareOrdinal(row.RowKey, before) < 0);

    private static string? Key(Match asked, string name) =>
        asked.Groups[name] is { Success: true, Value: var key }
            ? key.Replace("''", "'", StringComparison.Ordinal)
            : null;

    private Task<Response> WriteAsync(TableTransactionAction[] actions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        table.Write(actions);
        if (losesReply())
        {
            table.Write(actions);
        }

        return Task.FromResult<Response>(new MemoryResponse(204));
    }

    [GeneratedRegex(
        "^PartitionKey eq '(?<partition>([^']|'')*)'( and RowKey ge '(?<from>([^']|'')*)')?( and RowKey lt '(?<before>([^']|'')*)')?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Filter();
}
