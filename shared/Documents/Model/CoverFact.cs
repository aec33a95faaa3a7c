namespace SchoolsDigital.Documents.Model;

/// <summary>One line of the cover.</summary>
public sealed record CoverFact(string Name, string Value);
