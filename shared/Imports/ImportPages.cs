namespace SchoolsDigital.Imports;

/// <summary>The next pages of an import that are to be written.</summary>
/// <param name="Import">Which import.</param>
/// <param name="First">The first page.</param>
public sealed record ImportPages(ImportRef Import, int First);
