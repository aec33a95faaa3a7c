using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>Some of the schools that had answered at the latest count of an anonymous round.</summary>
/// <param name="Own">By URN, how many of the school had answered themselves: what a coordinator entered is not among them.</param>
internal sealed record CountedSchools(IReadOnlyDictionary<int, int> Own)
{
    // All 24,000 schools of England are 1,500 to a row, and one transaction.
    private const int Shards = 16;

    /// <summary>All schools that had answered.</summary>
    public static RecordRange<CountedSchools> Of(RoundRef round) =>
        RecordRange<CountedSchools>.WithPrefix("InvitedSchools", round.Partition, "C|s|");

    /// <summary>The rows that keep the schools of a count.</summary>
    internal static IEnumerable<(RecordKey<CountedSchools> Key, CountedSchools Schools)> Rows(
        RoundRef round,
        IReadOnlyDictionary<int, int> own
    )
    {
        var byShard = own.ToLookup(school => school.Key % Shards);
        return Enumerable
            .Range(0, Shards)
            .Select(shard =>
                (
                    new RecordKey<CountedSchools>("InvitedSchools", round.Partition, $"C|s|{shard:D2}"),
                    new CountedSchools(byShard[shard].ToDictionary())
                )
            );
    }
}
