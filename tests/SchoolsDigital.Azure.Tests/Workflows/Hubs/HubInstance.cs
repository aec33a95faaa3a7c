using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>An instance as the platform keeps it. Whoever touches it holds the hub.</summary>
internal sealed class HubInstance(string id, string function, JsonElement input, DateTimeOffset createdAt)
{
    private static readonly OrchestrationRuntimeStatus[] Ends =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    public string Id => id;

    public string Function => function;

    /// <summary>Who waits for it, and for which of its requests this is the answer.</summary>
    public (HubInstance Instance, int Run, int Step)? Parent { get; init; }

    public JsonElement Input { get; set; } = input;

    public int Run { get; set; }

    public List<HubEvent> History { get; } = [];

    /// <summary>What this run has asked for, by its number from 1 on. The code has to ask for the same again in every turn.</summary>
    public List<HubRequest> Requests { get; } = [];

    /// <summary>What has happened since its last turn.</summary>
    public Queue<HubEvent> Inbox { get; } = new();

    public Dictionary<int, ITimer> Timers { get; } = [];

    public OrchestrationRuntimeStatus Status { get; set; } = OrchestrationRuntimeStatus.Pending;

    public string? Output { get; set; }

    public string? CustomStatus { get; set; }

    public TaskFailureDetails? Failure { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public bool IsQueued { get; set; }

    public bool HasEnded => Ends.Contains(Status);

    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OrchestrationMetadata Describe() =>
        new(function, id)
        {
            RuntimeStatus = Status,
            CreatedAt = createdAt,
            LastUpdatedAt = ChangedAt,
            SerializedOutput = Output,
            SerializedCustomStatus = CustomStatus,
            FailureDetails = Failure,
        };

    /// <summary>Stops waiting for the time of anything.</summary>
    public void DropTimers()
    {
        foreach (var timer in Timers.Values)
        {
            timer.Dispose();
        }

        Timers.Clear();
    }
}
