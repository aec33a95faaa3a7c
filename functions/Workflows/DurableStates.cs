using Microsoft.DurableTask.Client;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>The states of an instance in the platform's words and in ours.</summary>
internal static class DurableStates
{
    /// <summary>Every state, for a start that no instance of any state may stand in the way of.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        nameof(OrchestrationRuntimeStatus.Pending),
        nameof(OrchestrationRuntimeStatus.Running),
        nameof(OrchestrationRuntimeStatus.Suspended),
        nameof(OrchestrationRuntimeStatus.Completed),
        nameof(OrchestrationRuntimeStatus.Failed),
        nameof(OrchestrationRuntimeStatus.Terminated),
    ];

    /// <summary>Whether an instance has ended.</summary>
    public static bool HasEnded(OrchestrationMetadata instance) =>
        instance.RuntimeStatus
            is OrchestrationRuntimeStatus.Completed
                or OrchestrationRuntimeStatus.Failed
                or OrchestrationRuntimeStatus.Terminated;

    /// <summary>The platform's state for one of ours. It pauses nothing by itself.</summary>
    public static OrchestrationRuntimeStatus[] Of(WorkflowState state) =>
        state switch
        {
            WorkflowState.Pending => [OrchestrationRuntimeStatus.Pending],
            WorkflowState.Running => [OrchestrationRuntimeStatus.Running],
            WorkflowState.Suspended => [OrchestrationRuntimeStatus.Suspended],
            WorkflowState.Completed => [OrchestrationRuntimeStatus.Completed],
            WorkflowState.Failed => [OrchestrationRuntimeStatus.Failed],
            WorkflowState.Terminated => [OrchestrationRuntimeStatus.Terminated],
            _ => [],
        };

    /// <summary>Our state for one of the platform's. Others than these come from versions long gone.</summary>
    public static WorkflowState Of(OrchestrationRuntimeStatus state) =>
        state switch
        {
            OrchestrationRuntimeStatus.Pending => WorkflowState.Pending,
            OrchestrationRuntimeStatus.Suspended => WorkflowState.Suspended,
            OrchestrationRuntimeStatus.Completed => WorkflowState.Completed,
            OrchestrationRuntimeStatus.Failed => WorkflowState.Failed,
            OrchestrationRuntimeStatus.Terminated => WorkflowState.Terminated,
            _ => WorkflowState.Running,
        };
}
