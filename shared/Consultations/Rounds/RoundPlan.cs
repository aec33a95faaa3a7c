namespace SchoolsDigital.Consultations.Rounds;

/// <summary>What a round's workflow is told at the start: which round, and every date. All of them in UTC.</summary>
public sealed record RoundPlan(
    RoundRef Round,
    DateTimeOffset OpensAt,
    IReadOnlyList<ReminderMoment> Reminders,
    DateTimeOffset ClosesAt,
    DateTimeOffset ReportsAt,
    DateTimeOffset PurgesAt
);
