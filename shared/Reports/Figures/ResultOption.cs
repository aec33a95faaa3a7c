namespace SchoolsDigital.Reports.Figures;

/// <summary>One thing that could be answered: an option, a point of a scale, a band of numbers.</summary>
/// <param name="Value">What it counts in a mean, for a point of a scale; null for everything else, "don't know" among it.</param>
public sealed record ResultOption(string Code, string Text, int? Value = null)
{
    /// <summary>Whether it stands outside of the scale.</summary>
    public bool IsDontKnow { get; init; }
}
