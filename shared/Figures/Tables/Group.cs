namespace SchoolsDigital.Figures.Tables;

/// <summary>Some of the respondents, such as all of a sector.</summary>
/// <param name="Code">Unique among the groups of its kind.</param>
public sealed record Group(GroupKind Kind, string Code, string Label)
{
    /// <summary>The code of the respondents who did not say what they do.</summary>
    public const string NotSaid = "not-said";

    /// <summary>The code of the schools that took part in both rounds.</summary>
    public const string Matched = "both-rounds";

    /// <summary>The code of the other schools.</summary>
    public const string Unmatched = "one-round";

    /// <summary>Everybody who answered.</summary>
    public static Group All { get; } = new(GroupKind.All, "all", "All respondents");
}
