using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.FollowUps;

/// <summary>Something that a coordinator has to do about a school, because somebody there chose an option that asks for it.</summary>
/// <param name="Urn">The school.</param>
/// <param name="Question">The code of the question.</param>
/// <param name="Option">The code of the option.</param>
/// <param name="Since">When it was first found (UTC).</param>
public sealed record FollowUp(int Urn, string Question, string Option, DateTimeOffset Since)
{
    /// <summary>When it was done (UTC); null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who said that it was done.</summary>
    public string? DoneBy { get; init; }

    /// <summary>Its name within the round.</summary>
    public string Id => $"{Urn:D6}|{Question}|{Option}";

    /// <summary>Where one stands.</summary>
    public static RecordKey<FollowUp> KeyFor(RoundRef round, string id) => new("FollowUps", round.Partition, id);

    /// <summary>All of a round, by school.</summary>
    public static RecordRange<FollowUp> Of(RoundRef round) => new("FollowUps", round.Partition);

    /// <summary>Those of one school.</summary>
    public static RecordRange<FollowUp> Of(RoundRef round, int urn) =>
        RecordRange<FollowUp>.WithPrefix("FollowUps", round.Partition, $"{urn:D6}|");
}
