using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Findings;

/// <summary>Finds the ends of scales that sentences speak of.</summary>
public static class ScaleEnds
{
    private const int LeastPoints = 4;

    /// <summary>The high end and the low end of a scale of four points or more, each only where both of its points are shown.</summary>
    public static IReadOnlyList<ScaleEnd> Of(ResultTable table)
    {
        int[] points =
        [
            .. Enumerable.Range(0, table.Options.Count).Where(index => table.Options[index].Value is not null),
        ];
        return table.Kind != TableKind.Scale || points.Length < LeastPoints || !table.All.Base.IsShown
            ? []
            : [.. new[] { End(table, points[^1], points[^2]), End(table, points[0], points[1]) }.OfType<ScaleEnd>()];
    }

    private static ScaleEnd? End(ResultTable table, int outer, int inner) =>
        table.All.Options[outer].People + table.All.Options[inner].People is { } people
            ? new(
                [table.Options[outer].Code, table.Options[inner].Code],
                $"{table.Options[outer].Quoted} or {table.Options[inner].Quoted}",
                people,
                (decimal)people / table.All.Base.People!.Value
            )
            : null;
}
