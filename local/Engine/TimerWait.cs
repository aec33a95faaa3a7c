namespace SchoolsDigital.Local.Engine;

/// <summary>
/// How long a timer is set for. Timers count the time in which the computer is awake, and moments come while it sleeps:
/// after each minute whoever waits looks at the clock again.
/// </summary>
public static class TimerWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // A virtual clock does not sleep, and looking each minute would take a rehearsal of a year half a million steps.
    private static readonly TimeSpan LongestVirtual = TimeSpan.FromDays(1);

    /// <summary>The wait until a moment, or until it is time to look at the clock again; a timer set for it does not come early.</summary>
    public static TimeSpan Until(DateTimeOffset moment, TimeProvider clock)
    {
        var wait = moment - clock.GetUtcNow();
        var longest = clock is VirtualClock ? LongestVirtual : Longest;
        return wait <= TimeSpan.Zero ? TimeSpan.Zero
            : wait >= longest ? longest
            // A system timer counts whole milliseconds.
            : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }
}
