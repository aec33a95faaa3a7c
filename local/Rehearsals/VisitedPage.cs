namespace SchoolsDigital.Local.Rehearsals;

/// <summary>A page as it came.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Path">The path that it came from, after redirects.</param>
/// <param name="Html">What it says.</param>
public sealed record VisitedPage(int Status, string Path, string Html);
