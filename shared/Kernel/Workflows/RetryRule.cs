namespace SchoolsDigital.Kernel.Workflows;

/// <summary>How often and how long an activity is tried, and how long to wait in between. Every wait is durable.</summary>
/// <param name="MaxAttempts">How often it is tried in all, at least once.</param>
/// <param name="FirstDelay">The wait after the first failure.</param>
/// <param name="Factor">What each further wait is multiplied by, at least 1.</param>
/// <param name="MaxDelay">The longest wait.</param>
/// <param name="MaxDuration">How long one attempt may take; null for <see cref="StandardLimit"/>. On Azure the host's own limit applies.</param>
public sealed record RetryRule(
    int MaxAttempts,
    TimeSpan FirstDelay,
    double Factor,
    TimeSpan MaxDelay,
    TimeSpan? MaxDuration = null
)
{
    /// <summary>Longer than any activity of ours takes: one that sends mail claims it for 15 minutes.</summary>
    public static TimeSpan StandardLimit { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Tried once.</summary>
    public static RetryRule None { get; } = new(1, TimeSpan.Zero, 1, TimeSpan.Zero);

    /// <summary>For storage and calculation: waits of 5, 10, 20 and 40 s; gives up after 75 s of waiting.</summary>
    public static RetryRule Standard { get; } = new(5, TimeSpan.FromSeconds(5), 2, TimeSpan.FromMinutes(5));

    /// <summary>For mail, whose provider may be down over a weekend: 1 minute doubling to 6 hours; gives up after about 3 days.</summary>
    public static RetryRule Mail { get; } = new(20, TimeSpan.FromMinutes(1), 2, TimeSpan.FromHours(6));

    /// <summary>How long one attempt may take. One that takes longer is asked to end, and counts as failed.</summary>
    public TimeSpan AttemptLimit => MaxDuration ?? StandardLimit;

    /// <summary>How long all waits take together, if every attempt fails at once.</summary>
    public TimeSpan TotalDelay =>
        Enumerable.Range(1, MaxAttempts - 1).Aggregate(TimeSpan.Zero, (sum, attempt) => sum + DelayAfter(attempt));

    /// <summary>How long to wait after a failed attempt, the first being 1; <see langword="null"/> where it was the last.</summary>
    public TimeSpan? NextDelay(int attempt) => attempt >= MaxAttempts ? null : DelayAfter(attempt);

    private TimeSpan DelayAfter(int attempt)
    {
        var ticks = FirstDelay.Ticks * Math.Pow(Factor, attempt - 1);
        return ticks >= MaxDelay.Ticks ? MaxDelay : TimeSpan.FromTicks((long)ticks);
    }
}
