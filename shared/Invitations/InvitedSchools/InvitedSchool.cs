using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Schools;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Invitations.InvitedSchools;

/// <summary>A school in a round: what it was when the round opened, its own deadline, and how far it has come.</summary>
public sealed record InvitedSchool
{
    /// <summary>Its number in the register.</summary>
    public required int Urn { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its sector.</summary>
    public required Sector Sector { get; init; }

    /// <summary>Its size.</summary>
    public required SizeBand Size { get; init; }

    /// <summary>Its name among the round's responses; see <see cref="Surveys.ResponseKeys"/>.</summary>
    public required string ResponseKey { get; init; }

    /// <summary>When it closes for this school (UTC).</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Since when it is left alone (UTC), as during an inspection; null while it is not.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>How many have pressed start and not answered anything, when last counted.</summary>
    public int Opened { get; init; }

    /// <summary>How many have answered something and not sent it, when last counted.</summary>
    public int Started { get; init; }

    /// <summary>How many have sent their answers, when last counted.</summary>
    public int Answered { get; init; }

    /// <summary>Whether enough have answered, when last counted.</summary>
    public SchoolProgress Progress { get; init; }

    /// <summary>Where a school of a round stands.</summary>
    public static RecordKey<InvitedSchool> KeyFor(RoundRef round, int urn) =>
        new("InvitedSchools", round.Partition, RowFor(urn));

    /// <summary>The schools of a round, by URN.</summary>
    public static RecordRange<InvitedSchool> Of(RoundRef round) => new("InvitedSchools", round.Partition);

    private static string RowFor(int urn) => $"{urn:D6}";
}
