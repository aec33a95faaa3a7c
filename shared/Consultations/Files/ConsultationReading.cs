using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Consultations.Files;

/// <summary>What came of reading a consultation file.</summary>
/// <param name="Consultation">The definition; null where there is any error.</param>
/// <param name="Problems">Everything that was found, in the order of the file.</param>
public sealed record ConsultationReading(Consultation? Consultation, IReadOnlyList<FileProblem> Problems);
