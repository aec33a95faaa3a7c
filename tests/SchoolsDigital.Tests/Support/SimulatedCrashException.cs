namespace SchoolsDigital.Tests.Support;

/// <summary>The process is taken to have been killed at this moment.</summary>
public sealed class SimulatedCrashException : Exception
{
    public SimulatedCrashException()
        : base("The process was killed.") { }

    public SimulatedCrashException(string message)
        : base(message) { }

    public SimulatedCrashException(string message, Exception innerException)
        : base(message, innerException) { }
}
