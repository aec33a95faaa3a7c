using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Links;

/// <summary>
/// A link that was made for somebody of a school. The contact stands in it only as an opaque id; a colleague who came
/// through the school's link has none.
/// </summary>
public sealed record Invitation
{
    /// <summary>The school.</summary>
    public required int Urn { get; init; }

    /// <summary>Its number among the school's invitations, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What its link stands for.</summary>
    public required LinkId Link { get; init; }

    /// <summary>Whether one person answers from it, or the whole staff.</summary>
    public required LinkPurpose Purpose { get; init; }

    /// <summary>Whom it was sent to; null for a colleague who came through the school's link.</summary>
    public string? ContactId { get; init; }

    /// <summary>How the answer comes that a coordinator enters by it; null where its holder answers.</summary>
    public EntryKind? Entered { get; init; }

    /// <summary>Whether its mail came back.</summary>
    public bool Bounced { get; init; }

    /// <summary>The number of the invitation that came back, in whose place this one was made.</summary>
    public int? Replaces { get; init; }

    /// <summary>Where an invitation stands.</summary>
    public static RecordKey<Invitation> KeyFor(RoundRef round, int urn, int number) =>
        new("Invitations", round.Partition, $"{urn:D6}|{number:D5}");

    /// <summary>The invitations of one school, in their order.</summary>
    public static RecordRange<Invitation> Of(RoundRef round, int urn) =>
        RecordRange<Invitation>.WithPrefix("Invitations", round.Partition, $"{urn:D6}|");

    /// <summary>All invitations of a round.</summary>
    public static RecordRange<Invitation> Of(RoundRef round) => new("Invitations", round.Partition);
}
