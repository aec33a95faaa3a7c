namespace SchoolsDigital.Documents.Versions;

/// <summary>One cell of a table in two versions.</summary>
/// <param name="Before">Null where the earlier version has no such cell.</param>
/// <param name="After">Null where the later version has no such cell.</param>
public sealed record FigureDifference(string Table, string Row, string Column, string? Before, string? After);
