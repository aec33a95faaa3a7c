namespace SchoolsDigital.Local.Engine;

/// <summary>Who must be looked at next, now that a turn is on disk.</summary>
/// <param name="Children">The keys of the sub-workflows that were started, or told to end.</param>
/// <param name="HasInbox">Whether the turn left something in the instance's own inbox.</param>
/// <param name="Parent">The parent that was told of the end.</param>
/// <param name="TimersResumed">What the instance waits for, where the turn let it go on that was held before.</param>
internal sealed record TurnSaved(
    IReadOnlyList<long> Children,
    bool HasInbox,
    long? Parent,
    IReadOnlyList<TimerItem> TimersResumed
);
