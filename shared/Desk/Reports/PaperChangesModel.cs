using SchoolsDigital.Documents.Versions;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Reports;

/// <summary>What the desk shows of the changes between two versions of a paper.</summary>
/// <param name="File">The round.</param>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The later version; null for the paper as it would be now.</param>
/// <param name="Differences">The sections that differ; null where one of the two was not kept in a form that can be compared.</param>
public sealed record PaperChangesModel(
    RoundFile File,
    ReportVersion Before,
    ReportVersion? After,
    IReadOnlyList<SectionDifference>? Differences
);
