namespace SchoolsDigital.Reports.Papers;

/// <summary>A term that some readers may not know.</summary>
public sealed record GlossaryEntry(string Term, string Meaning);
