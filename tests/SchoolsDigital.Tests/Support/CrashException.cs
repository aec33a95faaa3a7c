namespace SchoolsDigital.Tests.Support;

/// <summary>The end of a process that a test kills.</summary>
public sealed class CrashException() : Exception("The process has died.");
