namespace SchoolsDigital.Documents.Charts;

/// <summary>
/// Puts rows under each other. Widths are shares of the page and heights are pixels, so a chart fits any width and its
/// letters never shrink.
/// </summary>
internal sealed class RowLayout<T>
{
    /// <summary>The height of one line of a label, in pixels.</summary>
    public const int Line = 20;

    private const int Gap = 16;

    /// <summary>Places rows below each other.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="label">What stands above each.</param>
    /// <param name="barHeight">How high the bars are, in pixels.</param>
    /// <param name="top">Where the first row begins.</param>
    public RowLayout(IEnumerable<T> rows, Func<T, string> label, int barHeight, int top = 0)
    {
        List<PlacedRow<T>> placed = [];
        foreach (var row in rows)
        {
            var lines = LabelLines.Of(label(row));
            placed.Add(new(row, lines, top, top + (lines.Count * Line) + 4));
            top = placed[^1].BarTop + barHeight + Gap;
        }

        (Rows, Height) = (placed, top);
    }

    public IReadOnlyList<PlacedRow<T>> Rows { get; }

    /// <summary>The height of the whole.</summary>
    public int Height { get; }
}
