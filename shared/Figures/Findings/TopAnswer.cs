using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Findings;

/// <summary>What most people answered to a question.</summary>
/// <param name="Options">The option, or the two points at one end of a scale.</param>
/// <param name="Words">The end of the sentence "Half of respondents ...".</param>
/// <param name="Label">The answer alone.</param>
public sealed record TopAnswer(IReadOnlyList<string> Options, string Words, string Label, decimal Share)
{
    /// <summary>Whether it is the end of a scale whose points are shown together only.</summary>
    public bool IsMerged { get; private init; }

    /// <summary>What the same answer has in another table; null where it is hidden there.</summary>
    public decimal? ShareIn(ResultTable table)
    {
        decimal? share = 0;
        foreach (var option in Options)
        {
            share += table.IndexOf(option) is { } index ? table.All.Options[index].Share : null;
        }

        return share;
    }

    /// <summary>Finds it among the shown figures; null where none is shown or none leads.</summary>
    public static TopAnswer? Of(ResultTable table) =>
        table.Kind == TableKind.Scale ? TopEnd(table) ?? TopOption(table) : TopOption(table);

    private static TopAnswer? TopOption(ResultTable table)
    {
        var shown = table.Options.Zip(table.All.Options).Where(pair => pair.Second.IsShown).ToArray();
        if (shown.Length == 0)
        {
            return null;
        }

        var (option, figure) = shown.MaxBy(pair => pair.Second.People);
        if (shown.Count(pair => pair.Second.People == figure.People) > 1)
        {
            return null;
        }

        return new([option.Code], Say(table, option.Quoted), option.Quoted, figure.Share!.Value)
        {
            IsMerged = option.Parts.Count > 0,
        };
    }

    // The two points at an end say more than the one in the middle that happens to be the largest.
    private static TopAnswer? TopEnd(ResultTable table) =>
        ScaleEnds.Of(table).MaxBy(end => end.Share) is { } end
            ? new(end.Options, Say(table, end.Label), end.Label, end.Share)
            : null;

    private static string Say(ResultTable table, string option) =>
        table.Kind switch
        {
            TableKind.Ranking => $"put {option} among their first {table.FirstPlaces} for ‘{table.Text}’",
            TableKind.SeveralChoices => $"chose {option} for ‘{table.Text}’",
            TableKind.Number => $"gave {option} for ‘{table.Text}’",
            _ => $"answered {option} to ‘{table.Text}’",
        };
}
