namespace SchoolsDigital.Documents.Versions;

/// <summary>How a section of one version differs from the same section of another.</summary>
/// <param name="Id">The section.</param>
/// <param name="Figures">The cells of tables that differ, those of tables that are only in one version among them.</param>
/// <param name="Prose">The sentences that differ, in the order of the section.</param>
public sealed record SectionDifference(
    string Id,
    string Title,
    DifferenceKind Kind,
    IReadOnlyList<FigureDifference> Figures,
    IReadOnlyList<ProseDifference> Prose
);
