namespace SchoolsDigital.Kernel.Workflows;

/// <summary>The stored name of an event that a workflow waits for, with the type of what it carries. Case matters.</summary>
public sealed record EventName<T>(string Value)
    where T : class
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
