namespace SchoolsDigital.Local.Rehearsals;

/// <summary>How the staff of a rehearsal tend to answer one question.</summary>
public sealed record Tendency
{
    /// <summary>
    /// How much weight each option or point has; for several choices and rankings how many per cent choose it. An option
    /// that is not named is not chosen.
    /// </summary>
    public IReadOnlyDictionary<string, double> Options { get; init; } = new Dictionary<string, double>();

    /// <summary>How many per cent leave the question out, where they may.</summary>
    public double? Skip { get; init; }

    /// <summary>The least number.</summary>
    public decimal? Least { get; init; }

    /// <summary>The most.</summary>
    public decimal? Most { get; init; }

    /// <summary>What people write.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
