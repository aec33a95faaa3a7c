using System.Text.Json.Serialization;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Rounds.Schools;

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

    /// <summary>How many of those a coordinator entered for the school.</summary>
    public int Entered { get; init; }

    /// <summary>Whether enough have answered, when last counted.</summary>
    public SchoolProgress Progress { get; init; }

    /// <summary>How far the furthest of its staff has come, when last counted.</summary>
    [JsonIgnore]
    public SchoolStage Stage =>
        Progress == SchoolProgress.Enough ? SchoolStage.Enough
        : Answered > 0 ? SchoolStage.Answered
        : Started > 0 ? SchoolStage.Started
        : Opened > 0 ? SchoolStage.Opened
        : SchoolStage.Invited;

    /// <summary>The same school with its respondents counted.</summary>
    /// <param name="counts">How far they have come.</param>
    /// <param name="enough">From so many responses on the school has said enough.</param>
    public InvitedSchool With(SchoolCounts counts, int enough) =>
        this with
        {
            Opened = counts.Opened,
            Started = counts.Started,
            Answered = counts.Answered,
            Entered = counts.Entered,
            Progress = counts.Progress(enough),
        };

    /// <summary>The same school as it is shown in an anonymous round: it has answered or not, and nobody has begun.</summary>
    internal InvitedSchool AsCounted(bool hasAnswered) =>
        this with
        {
            Opened = 0,
            Started = 0,
            Answered = hasAnswered ? 1 : 0,
            Entered = 0,
            Progress = hasAnswered ? SchoolProgress.Some : SchoolProgress.None,
        };

    /// <summary>Where a school of a round stands.</summary>
    public static RecordKey<InvitedSchool> KeyFor(RoundRef round, int urn) =>
        new("InvitedSchools", round.Partition, RowFor(urn));

    /// <summary>The schools of a round, by URN.</summary>
    public static RecordRange<InvitedSchool> Of(RoundRef round) => After(round, 0);

    /// <summary>The schools of a round after a URN, by URN. Rows that begin with a digit; the counts stand beyond them.</summary>
    public static RecordRange<InvitedSchool> After(RoundRef round, int urn) =>
        new("InvitedSchools", round.Partition, RowFor(urn + 1), ":");

    private static string RowFor(int urn) => $"{urn:D6}";
}
