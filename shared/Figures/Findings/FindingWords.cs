using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Figures.Findings;

/// <summary>
/// The rules by which figures become sentences: never without the base, never from hidden figures or from a handful of
/// respondents, and a fraction in words only together with its number.
/// </summary>
public static class FindingWords
{
    /// <summary>Of fewer people, counts can be read in the table; a share in a headline would claim too much.</summary>
    public const int LeastPeople = 20;

    /// <summary>Likewise for schools.</summary>
    public const int LeastSchools = 5;

    /// <summary>Whether a base carries a sentence.</summary>
    public static bool Carries(Base answered) => answered.People >= LeastPeople && answered.Schools >= LeastSchools;

    /// <summary>Words a finding; null where its figures are hidden or rest on too few.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="options">What to count together; more than one only where everybody chose one.</param>
    /// <param name="words">What those who chose it think or do.</param>
    /// <param name="compared">The same question in an earlier round.</param>
    /// <param name="earlier">What the earlier round is called.</param>
    public static Finding? Of(
        ResultTable table,
        IReadOnlyList<string> options,
        string words,
        ComparedTable? compared = null,
        string? earlier = null
    )
    {
        if (!Carries(table.All.Base) || People(table, options) is not { } people)
        {
            return null;
        }

        var share = (decimal)people / table.All.Base.People!.Value;
        var end = words is [.., '?' or '.' or '!', '’'] ? "" : ".";
        var text = $"{ShareWords.Start(share)} of respondents ({Counted(table, options, people, share)}) {words}{end}";
        var change = options is [var option] ? ChangeWords(compared, option, earlier) : null;
        return new(change is null ? text : $"{text} {change}", table.Code, options, share);
    }

    /// <summary>The base in words, always in both units: "945 responses from 200 schools".</summary>
    public static string BaseOf(Base answered) =>
        answered is { People: { } people, Schools: { } schools }
            ? $"{Count.Of(people, "response")} from {Count.Of(schools, "school")}"
            : "too few responses to show";

    /// <summary>The base as it stands in a headline: "the 35 schools", where each sent one response, else "the 120 people".</summary>
    public static string BaseInWords(Base answered) =>
        answered is { People: { } people, Schools: { } schools } && people != schools
            ? $"the {people:#,0} people"
            : $"the {answered.Schools:#,0} schools";

    // Where every school sent one response, people and schools are the same, and schools are what readers think in.
    private static string Counted(ResultTable table, IReadOnlyList<string> options, int people, decimal share)
    {
        var (all, ofSchools) = (table.All.Base.People!.Value, table.All.Base.Schools!.Value);
        var percent = ShareWords.Of(share) is null ? "" : Percent.Of(share) + ", ";
        if (all == ofSchools)
        {
            return $"{percent}{people:#,0} of {all:#,0} schools";
        }

        var schools =
            options is [var option] && !table.IsStatement
                ? table.All.Options[table.IndexOf(option)!.Value].Schools
                : null;
        return schools is null
            ? $"{percent}{people:#,0} of {all:#,0} people from {ofSchools:#,0} schools"
            : $"{percent}{people:#,0} of {all:#,0} people, in {schools:#,0} of {ofSchools:#,0} schools";
    }

    private static int? People(ResultTable table, IReadOnlyList<string> options)
    {
        if (
            table.Options.FirstOrDefault(option =>
                option.Parts.Count > 0 && option.Parts.ToHashSet().SetEquals(options)
            ) is
            { } both
        )
        {
            return table.All.Options[table.IndexOf(both.Code)!.Value].People;
        }

        if (options.Count > 1 && table.Kind is TableKind.SeveralChoices or TableKind.Ranking)
        {
            // Whoever chose two of them would be counted twice.
            return null;
        }

        int? sum = 0;
        foreach (var option in options)
        {
            sum += table.IndexOf(option) is { } index ? table.All.Options[index].People : null;
        }

        return options.Count > 0 ? sum : null;
    }

    private static string? ChangeWords(ComparedTable? compared, string option, string? earlier)
    {
        var change = compared?.Options.FirstOrDefault(row => row.Code == option)?.All;
        return change is { MayBeChance: false, Points: not (null or 0) and var points }
            ? $"That is {Count.Of(Math.Abs(points.Value), "percentage point")} "
                + $"{(points > 0 ? "more" : "fewer")} than in {earlier}."
            : null;
    }
}
