using SchoolsDigital.Attacks.Kills;
using SchoolsDigital.Attacks.Reports;

namespace SchoolsDigital.Attacks;

/// <summary>Every attack there is, in the order in which they are made.</summary>
public static class AttackCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        new NumberAttack(),
        new SectorNumberAttack(),
        new SchoolShareAttack(),
        new RankingAttack(),
        new ScaleAttack(),
        new WorkshopAttack(),
        new KillAttack(),
    ];
}
