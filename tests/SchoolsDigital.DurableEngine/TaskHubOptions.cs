using System.Text.Json;

namespace SchoolsDigital.DurableEngine;

/// <summary>
/// What <c>host.json</c> says of the engine, under its names, and beside it what the Functions host leaves to the engine. A
/// setting that <c>host.json</c> does not have is here what the Functions host makes of that.
/// </summary>
/// <param name="Connection">The connection string of the storage account.</param>
/// <param name="HubName">The name of the hub, letters and digits. All workers of one name share its work.</param>
public sealed record TaskHubOptions(string Connection, string HubName)
{
    /// <summary>How many control queues the hub has; fixed when it is made.</summary>
    public int PartitionCount { get; init; } = 4;

    /// <summary>How many activities one worker runs at once.</summary>
    public int MaxConcurrentActivityFunctions { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>How many workflows one worker runs at once.</summary>
    public int MaxConcurrentOrchestratorFunctions { get; init; } = 5 * Environment.ProcessorCount;

    /// <summary>How long a message for a workflow stays hidden where the worker that took it has died.</summary>
    public TimeSpan ControlQueueVisibilityTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The same for a message that asks for an activity.</summary>
    public TimeSpan WorkItemQueueVisibilityTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How seldom an idle queue is looked at.</summary>
    public TimeSpan MaxQueuePollingInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a history keeps what activities and children were given. They are given it in any case.</summary>
    public bool StoreInputsInOrchestrationHistory { get; init; }

    /// <summary>How long a partition stays with a worker that has died. The Functions host has no setting for it.</summary>
    public TimeSpan LeaseInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a worker says that it still holds its partitions. The Functions host has no setting for it.</summary>
    public TimeSpan LeaseRenewInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a worker looks for partitions that are free. The Functions host has no setting for it.</summary>
    public TimeSpan LeaseAcquireInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The name of this worker among those of the hub.</summary>
    public string WorkerId { get; init; } = $"{Environment.ProcessId}-{Guid.NewGuid():N}";

    /// <summary>The options as the <c>host.json</c> beside this program has them.</summary>
    public static TaskHubOptions Read(string connection, string hubName)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var durable = file.RootElement.GetProperty("extensions").GetProperty("durableTask");
        var store = durable.GetProperty("storageProvider");
        var host = new TaskHubOptions(connection, hubName);
        return host with
        {
            StoreInputsInOrchestrationHistory =
                durable.TryGetProperty("storeInputsInOrchestrationHistory", out var stores) && stores.GetBoolean(),
            PartitionCount = Number(store, "partitionCount") ?? host.PartitionCount,
            MaxConcurrentActivityFunctions =
                Number(durable, "maxConcurrentActivityFunctions") ?? host.MaxConcurrentActivityFunctions,
            MaxConcurrentOrchestratorFunctions =
                Number(durable, "maxConcurrentOrchestratorFunctions") ?? host.MaxConcurrentOrchestratorFunctions,
            ControlQueueVisibilityTimeout =
                Time(store, "controlQueueVisibilityTimeout") ?? host.ControlQueueVisibilityTimeout,
            WorkItemQueueVisibilityTimeout =
                Time(store, "workItemQueueVisibilityTimeout") ?? host.WorkItemQueueVisibilityTimeout,
            MaxQueuePollingInterval = Time(store, "maxQueuePollingInterval") ?? host.MaxQueuePollingInterval,
        };
    }

    private static int? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static TimeSpan? Time(JsonElement from, string name) =>
        from.TryGetProperty(name, out var time) ? time.Deserialize<TimeSpan>() : null;
}
