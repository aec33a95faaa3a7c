namespace SchoolsDigital.Contracts.Storage;

/// <summary>The smallest record: a number that is counted up.</summary>
public sealed record Tally(int Count);
