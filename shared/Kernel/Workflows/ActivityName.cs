namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// The stored name of an activity with the types of its input and result. The value is a literal with a version,
/// such as <c>"Survey.SendReminder.V1"</c>, and never changes.
/// </summary>
public sealed record ActivityName<TIn, TOut>(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
