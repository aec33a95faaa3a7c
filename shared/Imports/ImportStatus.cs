namespace SchoolsDigital.Imports;

/// <summary>Where an import stands, for another program.</summary>
/// <param name="Import">Which import.</param>
/// <param name="State">How far it is.</param>
/// <param name="Plan">The number of its plan.</param>
/// <param name="Counts">What it comes to; null before it is planned, and where the file cannot be used.</param>
/// <param name="WasDecided">Whether somebody confirmed it or decided against it.</param>
public sealed record ImportStatus(ImportRef Import, ImportState State, int Plan, ImportCounts? Counts, bool WasDecided)
{
    /// <summary>That of an import.</summary>
    public static ImportStatus Of(Import import) =>
        new(import.Ref, import.State, import.Plan, import.Counts, import.DecidedBy is not null);
}
