namespace SchoolsDigital.Local.Rehearsals;

/// <summary>A report that a rehearsal wrote.</summary>
/// <param name="Path">Where it is, from the folder of the summary.</param>
/// <param name="Sha256">What it says, as a hash.</param>
public sealed record RehearsedReport(string Path, string Sha256);
