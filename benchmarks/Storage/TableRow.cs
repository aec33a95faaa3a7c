namespace SchoolsDigital.Benchmarks.Storage;

/// <summary>A record about as large as a response.</summary>
internal sealed record TableRow(
    string School,
    bool Submitted,
    DateOnly Day,
    IReadOnlyList<string> Choices,
    string Comment
);
