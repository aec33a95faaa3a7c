using SchoolsDigital.Rounds;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Which round is to be forgotten, and when (UTC).</summary>
public sealed record ForgetRoundPlan(RoundRef Round, DateTimeOffset PurgesAt);
