namespace SchoolsDigital.Reports.Papers.Contents;

/// <summary>A term that some readers may not know.</summary>
public sealed record GlossaryEntry(string Term, string Meaning);
