namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// The stored name of a workflow with the types of its input and result. The value is a literal with a version,
/// such as <c>"Survey.V1"</c>, and never changes; another list of steps is another version.
/// </summary>
public sealed record WorkflowName<TIn, TOut>(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
