namespace SchoolsDigital.Contracts.Storage;

/// <summary>The same record after it has gained a member and lost one.</summary>
public sealed record LaterRecord(string Name, string? Room = null);
