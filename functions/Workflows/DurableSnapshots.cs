using System.Text.Json;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>What the platform says of an instance, as the port says it.</summary>
internal static class DurableSnapshots
{
    /// <summary>The snapshot of an instance.</summary>
    public static WorkflowSnapshot Read(OrchestrationMetadata instance)
    {
        var state = DurableStates.Of(instance.RuntimeStatus);
        return new(
            instance.InstanceId,
            DurableNames.StoredNameOf(instance.Name),
            state,
            instance.CreatedAt,
            instance.LastUpdatedAt,
            instance.SerializedCustomStatus,
            Output: state == WorkflowState.Completed ? instance.SerializedOutput ?? "null" : null,
            Reason: state is WorkflowState.Terminated or WorkflowState.Suspended
                ? TextOf(instance.SerializedOutput)
                : null,
            Failure: state == WorkflowState.Failed ? FailureOf(instance) : null
        );
    }

    // The platform does not always keep the details of a failure; its message then stands where the result would.
    private static StepFailure FailureOf(OrchestrationMetadata instance) =>
        instance.FailureDetails is { } details
            ? DurableFailures.Read(details)
            : new("", TextOf(instance.SerializedOutput) ?? "");

    private static string? TextOf(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<string>(json);
        }
        catch (JsonException)
        {
            // Not everything that the platform keeps here is JSON.
            return json;
        }
    }
}
