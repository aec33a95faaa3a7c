using System.Globalization;
using System.Text;

namespace SchoolsDigital.Tests.Reports.Exports;

/// <summary>Reads a results file back, as a reader's spreadsheet does.</summary>
public static class PublishedFile
{
    public static IReadOnlyList<string[]> Cells(byte[] csv)
    {
        var text = Encoding.UTF8.GetString(csv).TrimStart('\uFEFF');
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    rows.Add([.. row, cell.ToString()]);
                    row.Clear();
                    cell.Clear();
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        return rows;
    }

    public static IReadOnlyList<PublishedRow> Read(byte[] csv)
    {
        var cells = Cells(csv);
        int[] columns = [.. Columns.Select(column => Array.IndexOf(cells[0], column))];
        return
        [
            .. cells
                .Skip(1)
                .Select(row => new PublishedRow(
                    row[columns[0]],
                    row[columns[1]],
                    row[columns[2]],
                    row[columns[3]],
                    Number(row[columns[4]]),
                    Number(row[columns[5]]),
                    Number(row[columns[6]])
                )),
        ];
    }

    private static readonly string[] Columns =
    [
        "question",
        "group_kind",
        "group",
        "option",
        "people",
        "schools",
        "base_schools",
    ];

    private static int? Number(string cell) =>
        int.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : null;
}
