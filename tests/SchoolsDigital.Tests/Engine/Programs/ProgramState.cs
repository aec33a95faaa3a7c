namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>A program, how far it has come, and what it has said so far.</summary>
public sealed record ProgramState(IReadOnlyList<Step> Steps, int From = 0, string SoFar = "", bool IsChild = false);
