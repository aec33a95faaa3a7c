namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>What came of a program: its result, what it did, and its histories, in words that can be compared.</summary>
public sealed record ProgramOutcome(string Result, string Effects, string Histories);
