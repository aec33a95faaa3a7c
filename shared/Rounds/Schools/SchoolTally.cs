using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>
/// How far the schools of a round have come, by sector. Kept beside the schools and changed in the same transaction as
/// they are, so that a page over 24,000 schools reads sixteen rows.
/// </summary>
/// <param name="Sectors">One line for each sector that was asked.</param>
public sealed record SchoolTally(IReadOnlyList<SectorTally> Sectors)
{
    // Spread over a few rows, or all workflows of a round would wait for one another.
    private const int Shards = 16;

    /// <summary>No school at all.</summary>
    public static SchoolTally None { get; } = new([]);

    /// <summary>All sectors together.</summary>
    public SectorTally Total => Sectors.Aggregate(new SectorTally(Sector.Other), (sum, sector) => sum.Plus(sector));

    /// <summary>Where the counts that hold a school stand.</summary>
    public static RecordKey<SchoolTally> KeyFor(RoundRef round, int urn) => KeyForShard(round, urn % Shards);

    /// <summary>All counts of a round.</summary>
    public static RecordRange<SchoolTally> Of(RoundRef round) =>
        RecordRange<SchoolTally>.WithPrefix("InvitedSchools", round.Partition, "T|");

    /// <summary>The counts of all schools of a round, by where they stand.</summary>
    internal static IEnumerable<(RecordKey<SchoolTally> Key, SchoolTally Tally)> OfAll(
        RoundRef round,
        IEnumerable<InvitedSchool> schools
    )
    {
        var byShard = schools.ToLookup(school => school.Urn % Shards);
        return Enumerable
            .Range(0, Shards)
            .Select(shard =>
                (
                    KeyForShard(round, shard),
                    new SchoolTally([
                        .. byShard[shard]
                            .GroupBy(school => school.Sector)
                            .Select(sector => sector.Select(SectorTally.Of).Aggregate((sum, next) => sum.Plus(next))),
                    ])
                )
            );
    }

    /// <summary>Both together.</summary>
    public SchoolTally Plus(SchoolTally other) =>
        new([
            .. Sectors
                .Concat(other.Sectors)
                .GroupBy(sector => sector.Sector)
                .OrderBy(sector => sector.Key)
                .Select(sector => sector.Aggregate((sum, next) => sum.Plus(next))),
        ]);

    /// <summary>The same after a school has changed.</summary>
    internal SchoolTally Change(SectorTally before, SectorTally after) =>
        Plus(new([new SectorTally(before.Sector).Minus(before), after]));

    private static RecordKey<SchoolTally> KeyForShard(RoundRef round, int shard) =>
        new("InvitedSchools", round.Partition, $"T|{shard:D2}");
}
