using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Series;

namespace SchoolsDigital.Consultations.Files;

/// <summary>What came of reading a file of workshops that belong to no survey.</summary>
/// <param name="Authority">Who invites; null where there is any error.</param>
/// <param name="Series">The series; none where there is any error.</param>
/// <param name="Problems">Everything that was found, in the order of the file.</param>
internal sealed record WorkshopReading(
    AuthorityProfile? Authority,
    IReadOnlyList<SeriesPlan> Series,
    IReadOnlyList<FileProblem> Problems
);
