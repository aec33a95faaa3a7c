namespace SchoolsDigital.Figures.Tables;

/// <summary>One thing that could be answered: an option, a point of a scale, a band of numbers.</summary>
/// <param name="Value">What it counts in a mean, for a point of a scale; null for everything else, "don't know" among it.</param>
public sealed record ResultOption(string Code, string Text, int? Value = null)
{
    private const string Join = " or ";

    /// <summary>Whether it stands outside of the scale.</summary>
    public bool IsDontKnow { get; init; }

    /// <summary>The codes of the points of a scale that are counted together in it; none for an option of its own.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Its words between quotation marks, each point's apart.</summary>
    public string Quoted =>
        Parts.Count == 0 ? $"‘{Text}’" : $"‘{Text.Replace(Join, $"’{Join}‘", StringComparison.Ordinal)}’";

    /// <summary>Points of a scale that are counted together.</summary>
    public static ResultOption Together(IReadOnlyList<ResultOption> points) =>
        new(string.Join('+', points.Select(point => point.Code)), string.Join(Join, points.Select(point => point.Text)))
        {
            Parts = [.. points.Select(point => point.Code)],
        };
}
