using SchoolsDigital.Rounds;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>What a batch's workflow is told at the start.</summary>
public sealed record SchoolBatchPlan(
    RoundRef Round,
    SchoolBatch Batch,
    IReadOnlyList<ReminderMoment> Reminders,
    DateTimeOffset ClosesAt
);
