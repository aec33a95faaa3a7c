using System.Text.Json;
using Azure.Data.Tables;
using SchoolsDigital.Functions.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// The histories of a task hub, as the platform keeps them in a table beside it: a row for each thing, in order. The hub has to
/// store inputs in them, which it does not by itself.
/// </summary>
internal static class FuncHistories
{
    public static async Task<IReadOnlyDictionary<string, InstanceHistory>> ReadAsync(
        TableServiceClient account,
        string hub,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<TableEntity>();
        var pages = account
            .GetTableClient($"{hub}History")
            .QueryAsync<TableEntity>(cancellationToken: cancellationToken);
        await foreach (var page in pages.AsPages().WithCancellation(cancellationToken))
        {
            rows.AddRange(page.Values.Where(row => row["EventType"] is not null));
        }

        return rows.GroupBy(row => row.PartitionKey)
            .ToDictionary(
                instance => instance.Key,
                instance => Read(OfItsLastRun([.. instance.OrderBy(row => row.RowKey, StringComparer.Ordinal)]))
            );
    }

    // A run writes over the rows of the one before it. Where that was longer, what stands behind is still its.
    private static IReadOnlyList<TableEntity> OfItsLastRun(IReadOnlyList<TableEntity> rows) =>
        [.. rows.Where(row => row.GetString("ExecutionId") == rows[0].GetString("ExecutionId"))];

    private static InstanceHistory Read(IReadOnlyList<TableEntity> rows) =>
        new(
            StoredName(rows.First(row => Is(row, "ExecutionStarted"))),
            [.. rows.Select(Request).OfType<string>()],
            [.. rows.Where(row => Is(row, "EventRaised")).Select(Event)],
            rows.FirstOrDefault(row => Is(row, "ExecutionCompleted"))?.GetString("Result")
        );

    private static string? Request(TableEntity row) =>
        row.GetString("EventType") switch
        {
            "TaskScheduled" => InstanceHistory.Activity(StoredName(row), Input(row)),
            "SubOrchestrationInstanceCreated" => InstanceHistory.Child(
                StoredName(row),
                row.GetString("InstanceId")!,
                Input(row)
            ),
            "TimerCreated" => InstanceHistory.Until((DateTimeOffset)row["FireAt"]!),
            _ => null,
        };

    private static string Event(TableEntity row) => InstanceHistory.Event(row.GetString("Name")!, Input(row));

    private static bool Is(TableEntity row, string type) => row.GetString("EventType") == type;

    private static string StoredName(TableEntity row) => DurableNames.StoredNameOf(row.GetString("Name")!);

    // Without an input where null was given. The platform puts the input of an activity into a list of one.
    private static string Input(TableEntity row)
    {
        var input = JsonElement.Parse(row.GetString("Input") ?? "null");
        return Is(row, "TaskScheduled") && input.ValueKind == JsonValueKind.Array
            ? input[0].GetRawText()
            : input.GetRawText();
    }
}
