using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Documents.Versions;

/// <summary>Sets two versions of a document side by side, section by section, in words and figures.</summary>
public static class DocumentDifferences
{
    private const char Separator = '\u001f';

    /// <summary>The sections that differ, in the order of the later version, then those that it no longer has.</summary>
    public static IReadOnlyList<SectionDifference> Between(Document before, Document after)
    {
        var earlier = before.Sections.ToDictionary(section => section.Id);
        var later = after.Sections.Select(section => section.Id).ToHashSet();
        return
        [
            .. after
                .Sections.Select(section => Between(earlier.GetValueOrDefault(section.Id), section))
                .OfType<SectionDifference>(),
            .. before
                .Sections.Where(section => !later.Contains(section.Id))
                .Select(section => Between(section, null))
                .OfType<SectionDifference>(),
        ];
    }

    private static SectionDifference? Between(DocumentSection? before, DocumentSection? after)
    {
        if (before is not null && after is not null && DocumentHash.Of(before) == DocumentHash.Of(after))
        {
            return null;
        }

        var section = after ?? before!;
        return new(
            section.Id,
            section.Title,
            (before, after) switch
            {
                (null, _) => DifferenceKind.Added,
                (_, null) => DifferenceKind.Removed,
                _ => DifferenceKind.Changed,
            },
            Figures(CellsOf(before), CellsOf(after)),
            ProseDifferences.Between(SectionText.LinesOf(before), SectionText.LinesOf(after))
        );
    }

    private static FigureDifference[] Figures(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [
            .. after
                .Keys.Concat(before.Keys.Where(key => !after.ContainsKey(key)))
                .Select(key => (Key: key, Before: before.GetValueOrDefault(key), After: after.GetValueOrDefault(key)))
                .Where(cell => cell.Before != cell.After)
                .Select(cell => (Names: cell.Key.Split(Separator), cell.Before, cell.After))
                .Select(cell => new FigureDifference(
                    cell.Names[1],
                    cell.Names[2],
                    cell.Names[3],
                    cell.Before,
                    cell.After
                )),
        ];

    private static Dictionary<string, string> CellsOf(DocumentSection? section)
    {
        Dictionary<string, string> cells = [];
        foreach (var table in section?.Blocks.OfType<TableBlock>() ?? [])
        {
            foreach (var row in table.Rows)
            {
                foreach (var (column, cell) in table.Columns.Zip(row.Cells))
                {
                    cells[string.Join(Separator, table.Id, table.Caption, row.Header, column)] = cell;
                }
            }
        }

        return cells;
    }
}
