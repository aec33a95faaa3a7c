using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Schools.Registers;

/// <summary>The sectors that a coordinator has set for an authority's schools. They stand apart from what is imported, so that no import touches them.</summary>
internal sealed record SectorOverrides(IReadOnlyDictionary<int, Sector> Sectors)
{
    /// <summary>How many schools may have one; the row holds no more.</summary>
    public const int Most = 1_000;

    public static SectorOverrides None { get; } = new(new Dictionary<int, Sector>());

    public static RecordKey<SectorOverrides> KeyFor(string authority) =>
        new(RegisterStore.Table, $"{authority}|register", "sectors");

    /// <summary>With one sector set, or taken back where it is null.</summary>
    public SectorOverrides With(int urn, Sector? sector)
    {
        var sectors = new Dictionary<int, Sector>(Sectors);
        sectors.Remove(urn);
        if (sector is { } set)
        {
            sectors.Add(urn, set);
        }

        return new(sectors);
    }
}
