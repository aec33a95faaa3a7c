namespace SchoolsDigital.Kernel.Workflows;

/// <summary>One page of instances, and where the next begins; null after the last.</summary>
public sealed record WorkflowPage(IReadOnlyList<WorkflowSnapshot> Instances, string? Next);
