using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>A report that has been written: the hashes of its files, by which it is known exactly.</summary>
/// <param name="Annex">Null for reports of a time when the annex stood in the paper.</param>
/// <param name="Document">Null for reports of a time when no document was kept.</param>
public sealed record WrittenReport(
    ContentHash Paper,
    ContentHash Csv,
    ContentHash Json,
    ContentHash? Annex = null,
    ContentHash? Document = null
);
