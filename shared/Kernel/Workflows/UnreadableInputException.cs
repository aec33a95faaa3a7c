namespace SchoolsDigital.Kernel.Workflows;

/// <summary>What was stored for a workflow or activity cannot be read as its input. The host sets it aside; it is no failure of the code.</summary>
public sealed class UnreadableInputException : Exception
{
    /// <summary>An unreadable input without a reason. Prefer one that says why.</summary>
    public UnreadableInputException() { }

    /// <summary>An unreadable input and why.</summary>
    public UnreadableInputException(string message)
        : base(message) { }

    /// <summary>An unreadable input and the reader's exception.</summary>
    public UnreadableInputException(string message, Exception innerException)
        : base(message, innerException) { }
}
