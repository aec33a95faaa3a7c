namespace SchoolsDigital.Tests.Support;

/// <summary>The clock of a computer that can be asleep: the time goes on then, and its timers do not.</summary>
public sealed class SleepyClock(string now) : TimeProvider
{
    private readonly List<SleepyTimer> timers = [];
    private DateTimeOffset time = DateTimeOffset.Parse(now + "Z");

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => time;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SleepyTimer(() => callback(state));
        timer.Change(dueTime, period);
        timers.Add(timer);
        return timer;
    }

    /// <summary>Lets time pass of which the timers know nothing.</summary>
    public void Sleep(TimeSpan duration) => time += duration;

    /// <summary>Lets time pass that the timers count.</summary>
    public void StayAwake(TimeSpan duration)
    {
        time += duration;
        timers.ForEach(timer => timer.Count(duration));
    }
}
