using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>A report that has been written: the hashes of its files, by which it is known exactly.</summary>
public sealed record WrittenReport(ContentHash Paper, ContentHash Csv, ContentHash Json);
