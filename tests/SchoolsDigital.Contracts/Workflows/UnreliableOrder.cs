namespace SchoolsDigital.Contracts.Workflows;

/// <summary>How an unreliable activity is to behave, and how often it is tried.</summary>
public sealed record UnreliableOrder(string Key, int FailuresFirst, bool Permanently, int MaxAttempts);
