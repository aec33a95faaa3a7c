using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Answers;

/// <summary>What the page of follow-ups shows.</summary>
/// <param name="File">The round.</param>
/// <param name="Lines">The follow-ups, those that are not done first, the oldest first.</param>
public sealed record FollowUpsModel(RoundFile File, IReadOnlyList<FollowUpLine> Lines);
