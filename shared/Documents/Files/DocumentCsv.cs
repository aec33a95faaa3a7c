using SchoolsDigital.Documents.Model;
using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Documents.Files;

/// <summary>
/// Writes the tables of a document as one: a row for each cell. Prose, charts and comments have no place in such a file; the
/// last rows say which sections were left out.
/// </summary>
public static class DocumentCsv
{
    private static readonly string[] Columns = ["section", "table", "caption", "row", "column", "value", "source"];

    /// <summary>The whole file.</summary>
    public static byte[] Write(Document document)
    {
        var csv = new CsvText();
        Row(csv, Columns);
        foreach (var (section, block) in document.Blocks())
        {
            if (block is TableBlock table)
            {
                Write(csv, section, table);
            }
        }

        foreach (var section in document.Sections.Where(section => !section.Blocks.OfType<TableBlock>().Any()))
        {
            Row(csv, [section.Title, "", "This section has no table; read it in the document.", "", "", "", ""]);
        }

        return csv.ToBytes();
    }

    private static void Write(CsvText csv, DocumentSection section, TableBlock table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var (column, cell) in table.Columns.Zip(row.Cells))
            {
                Row(csv, [section.Title, table.Id, table.Caption, row.Header, column, cell, SourceOf(table)]);
            }
        }
    }

    private static string SourceOf(TableBlock table) =>
        table.Source is { } source ? $"{source.Question}; {source.Filter}; {source.Base}; {source.Data}" : "";

    private static void Row(CsvText csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.Words(cell);
        }

        csv.EndRow();
    }
}
