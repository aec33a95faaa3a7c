using SchoolsDigital.Rounds;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>What a round's workflow is told at the start: which round, and every date. All of them in UTC.</summary>
public sealed record RoundPlan(
    RoundRef Round,
    DateTimeOffset OpensAt,
    IReadOnlyList<ReminderMoment> Reminders,
    DateTimeOffset ClosesAt,
    DateTimeOffset ReportsAt,
    DateTimeOffset PurgesAt
)
{
    /// <summary>Where an earlier run of the workflow left off that failed; null for a round from its beginning.</summary>
    public RoundState? GoesOnFrom { get; init; }

    /// <summary>How many versions of the report that run had written.</summary>
    public int? Versions { get; init; }

    /// <summary>The plan of a round as it was started.</summary>
    public static RoundPlan Of(Round round) =>
        new(round.Ref, round.OpensAt, round.Reminders, round.ClosesAt, round.ReportsAt, round.PurgesAt);
}
