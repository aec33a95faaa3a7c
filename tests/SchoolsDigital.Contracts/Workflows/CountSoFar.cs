namespace SchoolsDigital.Contracts.Workflows;

/// <summary>A sum that is carried from run to run.</summary>
public sealed record CountSoFar(int Sum, int Runs);
