namespace SchoolsDigital.Imports;

/// <summary>Asks where an import stands.</summary>
/// <param name="Import">Which import.</param>
/// <param name="IsLate">Whether the time to confirm it is over.</param>
public sealed record ImportLook(ImportRef Import, bool IsLate);
