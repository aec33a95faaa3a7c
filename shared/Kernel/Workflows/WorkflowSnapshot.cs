using System.Text.Json;

namespace SchoolsDigital.Kernel.Workflows;

/// <summary>Where an instance stood when it was asked for.</summary>
/// <param name="InstanceId">The id it was started with.</param>
/// <param name="Workflow">The stored name of its workflow.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="CreatedAt">When it was started (UTC).</param>
/// <param name="ChangedAt">When its last turn ended (UTC).</param>
/// <param name="Status">The last status it published, as JSON.</param>
/// <param name="Output">Its result, as JSON, once completed.</param>
/// <param name="Reason">Why it is suspended, paused or terminated.</param>
/// <param name="Failure">What ended it, where it failed.</param>
public sealed record WorkflowSnapshot(
    string InstanceId,
    string Workflow,
    WorkflowState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    string? Status = null,
    string? Output = null,
    string? Reason = null,
    StepFailure? Failure = null
)
{
    /// <summary>Whether the instance has ended and will not run again.</summary>
    public bool HasEnded => State is WorkflowState.Completed or WorkflowState.Failed or WorkflowState.Terminated;

    /// <summary>The result as its type.</summary>
    /// <exception cref="InvalidOperationException">The instance has no result.</exception>
    public T ReadOutput<T>() =>
        Output is null
            ? throw new InvalidOperationException(
                $"{InstanceId} is {State} and has no result. {Failure?.Message ?? Reason}"
            )
            : JsonSerializer.Deserialize<T>(Output, WorkflowJson.Options)!;

    /// <summary>The last published status as its type, or null where there is none.</summary>
    public T? ReadStatus<T>() => Status is null ? default : JsonSerializer.Deserialize<T>(Status, WorkflowJson.Options);
}
