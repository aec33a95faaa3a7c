namespace SchoolsDigital.Imports;

/// <summary>What the workflow of an import is started with.</summary>
/// <param name="Import">Which import.</param>
/// <param name="ExpiresAt">Until when it may be confirmed (UTC).</param>
public sealed record ImportJob(ImportRef Import, DateTimeOffset ExpiresAt);
