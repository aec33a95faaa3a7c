namespace SchoolsDigital.Imports;

/// <summary>Says that somebody has decided about an import. What, stands in its record.</summary>
public sealed record ImportDecided;
