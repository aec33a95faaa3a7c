namespace SchoolsDigital.Kernel.Workflows;

/// <summary>Thrown by an activity when trying again cannot help. It is the one exception that is not retried.</summary>
public sealed class PermanentFailureException : Exception
{
    /// <summary>A permanent failure without a reason. Prefer one that says why.</summary>
    public PermanentFailureException() { }

    /// <summary>A permanent failure and its reason, without personal data: it is kept in the history.</summary>
    public PermanentFailureException(string message)
        : base(message) { }

    /// <summary>A permanent failure, its reason, and what caused it.</summary>
    public PermanentFailureException(string message, Exception innerException)
        : base(message, innerException) { }
}
