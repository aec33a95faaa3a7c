namespace SchoolsDigital.Kernel.Workflows;

/// <summary>Thrown into a workflow by a call whose activity has used up its retries, or whose sub-workflow has failed.</summary>
public sealed class StepFailedException : Exception
{
    /// <summary>A failed step without details.</summary>
    public StepFailedException() { }

    /// <summary>A failed step and what it said.</summary>
    public StepFailedException(string message)
        : base(message) { }

    /// <summary>A failed step, what it said, and what caused it.</summary>
    public StepFailedException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The failure of a named step.</summary>
    public StepFailedException(string step, StepFailure failure)
        : base($"{step} failed: {failure.Message} ({failure.ErrorType})")
    {
        Step = step;
        Failure = failure;
    }

    /// <summary>The stored name of the activity or workflow that failed.</summary>
    public string Step { get; } = "";

    /// <summary>What the step reported.</summary>
    public StepFailure? Failure { get; }
}
