namespace SchoolsDigital.Local.Engine;

/// <summary>A timer of a <see cref="VirtualClock"/>.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private long version;

    /// <summary>Rises with every change, so that what was scheduled before no longer counts.</summary>
    public long Version => Interlocked.Read(ref version);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var current = Interlocked.Increment(ref version);
        this.period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            clock.Schedule(this, current, dueTime);
        }

        return true;
    }

    public void Fire()
    {
        if (period > TimeSpan.Zero)
        {
            clock.Schedule(this, Version, period);
        }

        callback(state);
    }

    public void Dispose() => Interlocked.Increment(ref version);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
