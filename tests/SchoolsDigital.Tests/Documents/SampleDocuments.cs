using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Tests.Documents;

/// <summary>Small documents.</summary>
internal static class SampleDocuments
{
    public static Document Of(params IReadOnlyList<DocumentSection> sections) =>
        new()
        {
            Title = "A document",
            Cover = new("An authority", "A round", [new("Prepared", "2 July 2026")]),
            Sections = sections,
        };

    public static DocumentSection Section(string id, params IReadOnlyList<DocumentBlock> blocks) =>
        new(id, $"Section {id}", blocks);

    public static TableBlock Table(string id, params IReadOnlyList<(string Row, string Cell)> rows) =>
        new(
            id,
            $"Table {id}",
            "Answer",
            ["People"],
            [.. rows.Select(row => new SchoolsDigital.Documents.Charts.FigureRow(row.Row, [row.Cell]))]
        );
}
