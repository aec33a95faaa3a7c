namespace SchoolsDigital.Kernel.Workflows;

/// <summary>What is kept of an exception: its type's name and message, never its stack or its data.</summary>
public sealed record StepFailure(string ErrorType, string Message)
{
    /// <summary>Keeps the part of an exception that may stand in a history.</summary>
    public static StepFailure From(Exception exception) => new(exception.GetType().FullName!, exception.Message);
}
