namespace SchoolsDigital.Local.Engine;

/// <summary>A clock that stands still until it is moved, and then fires what has fallen due, in order.</summary>
/// <param name="start">Where it stands at first.</param>
/// <param name="moving">Told of every new time before anything happens at it.</param>
public sealed class VirtualClock(DateTimeOffset start, Action<DateTimeOffset>? moving = null) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<(VirtualTimer Timer, long Version), (long DueAt, long Order)> due = new();
    private DateTimeOffset now = start.ToUniversalTime();
    private long order;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the next moment that something waits for, no further than a limit, and fires it. False where there is none.</summary>
    public bool TryJump(DateTimeOffset limit)
    {
        VirtualTimer timer;
        lock (gate)
        {
            DropStale();
            if (!due.TryPeek(out var next, out var priority) || priority.DueAt > limit.UtcTicks)
            {
                return false;
            }

            due.Dequeue();
            timer = next.Timer;
            Set(new DateTimeOffset(Math.Max(now.UtcTicks, priority.DueAt), TimeSpan.Zero));
        }

        timer.Fire();
        return true;
    }

    /// <summary>Moves to a moment past which nothing is due. Time never goes back.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            Set(moment > now ? moment.ToUniversalTime() : now);
        }
    }

    internal void Schedule(VirtualTimer timer, long version, TimeSpan dueIn)
    {
        lock (gate)
        {
            due.Enqueue((timer, version), (now.UtcTicks + dueIn.Ticks, order++));
        }
    }

    private void Set(DateTimeOffset moment)
    {
        if (moment != now)
        {
            moving?.Invoke(moment);
            now = moment;
        }
    }

    private void DropStale()
    {
        while (due.TryPeek(out var next, out _) && next.Timer.Version != next.Version)
        {
            due.Dequeue();
        }
    }
}
