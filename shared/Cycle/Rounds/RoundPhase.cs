using SchoolsDigital.Rounds;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>What a round's workflow publishes of itself.</summary>
/// <param name="State">Where the round is.</param>
/// <param name="NextAt">When the next thing happens (UTC); null while it waits for its schools.</param>
internal sealed record RoundPhase(RoundState State, DateTimeOffset? NextAt = null);
