namespace SchoolsDigital.Figures.Tables;

/// <summary>What a figure rests on, always in both units.</summary>
/// <param name="People">Responses; null where too few to show.</param>
/// <param name="Schools">The schools they come from; null where too few to show.</param>
public sealed record Base(int? People, int? Schools)
{
    /// <summary>Too few to show, or nobody at all.</summary>
    public static Base Hidden { get; } = new(null, null);

    public bool IsShown => People is not null;
}
