namespace SchoolsDigital.Figures.Tables;

/// <summary>Who was asked and who answered.</summary>
/// <param name="Drafts">Begun and not sent, so not in the results; null where too few to show.</param>
/// <param name="OnBehalf">Sent on paper or by telephone and entered by the coordinator; null where too few to show.</param>
/// <param name="Roles">Who answered, by role; nobody knows how many of a role were asked.</param>
public sealed record Participation(
    ResponseRate All,
    IReadOnlyList<ResponseRate> BySector,
    IReadOnlyList<ResponseRate> BySize,
    IReadOnlyList<(Group Group, Base Base)> Roles,
    int? Drafts,
    int? OnBehalf
)
{
    /// <summary>How many of those came on paper; null unless both kinds are enough to show, since one could be subtracted.</summary>
    public int? FromPaper { get; init; }

    /// <summary>How many came by telephone; null unless both kinds are enough to show.</summary>
    public int? ByTelephone { get; init; }
}
