namespace SchoolsDigital.Local.Storage;

/// <summary>Some rows of a listing, and whether there may be more.</summary>
internal readonly record struct RecordPage(IReadOnlyList<RecordRow> Rows, bool HasMore);
