namespace SchoolsDigital.Documents.Model;

/// <summary>A term and what it means.</summary>
public sealed record DocumentTerm(string Term, string Meaning);
