using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>What is kept of an instance beside its history.</summary>
internal sealed record InstanceRow(
    long Key,
    string Id,
    string Workflow,
    WorkflowState State,
    int Generation,
    string Input,
    ParentStep? Parent,
    string? Status = null,
    string? Reason = null
)
{
    /// <summary>Whether nothing of the instance may run until it is resumed.</summary>
    public bool IsHeld => State is WorkflowState.Suspended or WorkflowState.Paused;

    /// <summary>Whether the instance will never run again.</summary>
    public bool HasEnded => State is WorkflowState.Completed or WorkflowState.Failed or WorkflowState.Terminated;
}
