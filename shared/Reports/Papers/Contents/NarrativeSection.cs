namespace SchoolsDigital.Reports.Papers.Contents;

/// <summary>A section that somebody wrote, such as a contribution or a case study.</summary>
/// <param name="Markdown">Plain Markdown. HTML in it is shown as it is written, pictures become their descriptions.</param>
/// <param name="Chapter">The code of the survey section, where it stands in a chapter.</param>
public sealed record NarrativeSection(
    string Heading,
    string Markdown,
    NarrativePlace Place = NarrativePlace.Opening,
    string? Chapter = null
);
