using System.Collections.Frozen;

namespace SchoolsDigital.Schools.Registers;

/// <summary>The schools of one authority as they stood when they were read. Immutable, and cheap to ask.</summary>
public sealed class Register
{
    private readonly FrozenDictionary<int, School> byUrn;

    internal Register(
        string authority,
        int edition,
        DateTimeOffset? importedAt,
        IReadOnlyList<School> imported,
        IReadOnlyDictionary<int, Sector> sectorOverrides
    )
    {
        Authority = authority;
        Edition = edition;
        ImportedAt = importedAt;
        Imported = imported;
        SectorOverrides = sectorOverrides;
        var effective = imported.Select(Effective).ToList();
        Schools = [.. effective.Where(school => school.IsOpen)];
        byUrn = effective.ToFrozenDictionary(school => school.Urn);
    }

    /// <summary>The authority whose register it is.</summary>
    public string Authority { get; }

    /// <summary>The number of the import that it comes from; 0 where there has been none. Rises with every import.</summary>
    public int Edition { get; }

    /// <summary>When that was (UTC).</summary>
    public DateTimeOffset? ImportedAt { get; }

    /// <summary>The open schools by URN, each in its sector by rule or as a coordinator has set it.</summary>
    public IReadOnlyList<School> Schools { get; }

    /// <summary>The sectors that a coordinator has set, by URN. They stay in force whatever is imported.</summary>
    public IReadOnlyDictionary<int, Sector> SectorOverrides { get; }

    /// <summary>All schools with their sectors by rule, the closed among them.</summary>
    internal IReadOnlyList<School> Imported { get; }

    /// <summary>The register of an authority that has imported nothing.</summary>
    public static Register Empty(string authority) => new(authority, 0, null, [], FrozenDictionary<int, Sector>.Empty);

    /// <summary>The school of a URN, open or closed since; null where the register never had it.</summary>
    public School? Find(int urn) => byUrn.GetValueOrDefault(urn);

    /// <summary>How many open schools each sector has; sectors without any are left out.</summary>
    public IReadOnlyDictionary<Sector, int> CountBySector() => Schools.CountBy(school => school.Sector).ToDictionary();

    private School Effective(School school) =>
        SectorOverrides.TryGetValue(school.Urn, out var sector) && sector != school.Sector
            ? school with
            {
                Sector = sector,
            }
            : school;
}
