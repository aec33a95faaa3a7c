namespace SchoolsDigital.Reports.Papers.Contents;

/// <summary>A comment as it stands in a paper.</summary>
/// <param name="Source">Whose words they are, as far as that may be said.</param>
/// <param name="IsEdited">Whether words were taken out.</param>
public sealed record PublishedComment(string Text, string? Source, bool IsEdited);
