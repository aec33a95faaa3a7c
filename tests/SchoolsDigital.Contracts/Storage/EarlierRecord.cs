namespace SchoolsDigital.Contracts.Storage;

/// <summary>A record as an earlier version of the service wrote it.</summary>
public sealed record EarlierRecord(string Name, int Places);
