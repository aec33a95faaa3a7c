namespace SchoolsDigital.Documents.Charts;

/// <summary>One row of a table of figures.</summary>
public sealed record FigureRow(string Header, IReadOnlyList<string> Cells);
