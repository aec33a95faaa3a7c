namespace SchoolsDigital.Rounds.Schools;

/// <summary>How far the schools of a round have come, as far as anybody may see it.</summary>
/// <param name="Total">All schools together. In an anonymous round only how many were asked, are on hold and have answered.</param>
/// <param name="Sectors">By sector; none in an anonymous round.</param>
/// <param name="IsAnonymous">Whether nothing that follows single answers is among it.</param>
/// <param name="CountedAt">When an anonymous round was counted (UTC); null before the first count.</param>
public sealed record ShownCount(
    SectorTally Total,
    IReadOnlyList<SectorTally> Sectors,
    bool IsAnonymous,
    DateTimeOffset? CountedAt
);
