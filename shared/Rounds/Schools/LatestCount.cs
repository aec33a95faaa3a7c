using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>The last count of an anonymous round that may be shown. It stays as it is until <see cref="CountStep"/> allows another.</summary>
/// <param name="People">How many people had sent answers.</param>
/// <param name="Schools">From how many schools.</param>
/// <param name="CountedAt">When (UTC), to the hour: the minute would be that of somebody's answer.</param>
/// <param name="IsFinal">Whether nobody could answer any more.</param>
public sealed record LatestCount(int People, int Schools, DateTimeOffset CountedAt, bool IsFinal)
{
    /// <summary>Where the count of a round stands.</summary>
    public static RecordKey<LatestCount> KeyFor(RoundRef round) => new("InvitedSchools", round.Partition, "C|latest");
}
