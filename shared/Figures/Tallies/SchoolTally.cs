using SchoolsDigital.Schools;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>What the people of one school answered.</summary>
internal sealed class SchoolTally(string key, int? urn, Sector sector, SizeBand size, int? invitedPeople)
{
    /// <summary>Stands after the last cell of a response.</summary>
    public const ushort End = ushort.MaxValue;

    public string Key => key;

    /// <summary>Null for a school that answered without having been on the list.</summary>
    public int? Urn => urn;

    public Sector Sector => sector;

    public SizeBand Size => size;

    public int? InvitedPeople => invitedPeople;

    public int Responses { get; set; }

    /// <summary>One response after the other: the index of the role, the cells that it counts in, <see cref="End"/>.</summary>
    public List<ushort> Cells { get; } = [];
}
