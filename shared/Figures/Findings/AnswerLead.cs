using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Findings;

/// <summary>How far the answer given most often is ahead of the next.</summary>
internal static class AnswerLead
{
    /// <summary>
    /// The least that it is ahead by, as a share, once chance and rounding are allowed for; null where it is not clearly ahead,
    /// or where too much is hidden to know.
    /// </summary>
    public static decimal? Of(ResultTable table, TopAnswer top) =>
        table.All.Base.Schools is { } schools
        && NextShare(table, top) is { } next
        && ClearLead.Of(top.Share, schools, next, schools)
            ? ChanceInterval.Of(top.Share, schools, next, schools).Low
            : null;

    private static decimal? NextShare(ResultTable table, TopAnswer top) =>
        top.Options.Count > 1 && !top.IsMerged ? OtherEnd(table, top) : NextOption(table, top);

    private static decimal? OtherEnd(ResultTable table, TopAnswer top) =>
        ScaleEnds.Of(table).FirstOrDefault(end => !end.Options.SequenceEqual(top.Options))?.Share;

    private static decimal? NextOption(ResultTable table, TopAnswer top)
    {
        OptionFigure[] others =
        [
            .. table
                .Options.Zip(table.All.Options)
                .Where(pair => !top.Options.Contains(pair.First.Code))
                .Select(pair => pair.Second),
        ];
        var largest = others.Max(other => other.Share) ?? 0;
        if (others.All(other => other.IsShown))
        {
            return largest;
        }

        // Of those who chose one answer, the hidden ones have what is left. Where people chose several, nobody knows.
        return table.Kind is TableKind.OneChoice or TableKind.Scale
            ? Math.Max(largest, 1 - top.Share - others.Sum(other => other.Share ?? 0))
            : null;
    }
}
