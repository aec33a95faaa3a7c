namespace SchoolsDigital.Local.Engine;

/// <summary>
/// The moments that instances wait for, the next one first. A moment that is no longer wanted stays until it comes; the
/// instance then takes no notice of it.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TimerItem, (long DueAt, long Order)> queue = new();
    private readonly TimeProvider clock;
    private readonly Action<TimerItem> onDue;
    private readonly ITimer timer;
    private long order;
    private bool disposed;

    public TimerQueue(TimeProvider clock, Action<TimerItem> onDue)
    {
        this.clock = clock;
        this.onDue = onDue;
        timer = clock.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(TimerItem item)
    {
        lock (gate)
        {
            queue.Enqueue(item, (item.DueAt.UtcTicks, order++));
            if (ReferenceEquals(queue.Peek(), item))
            {
                Arm();
            }
        }
    }

    /// <summary>Adds many at once and looks at the clock once.</summary>
    public void AddRange(IEnumerable<TimerItem> items)
    {
        lock (gate)
        {
            queue.EnqueueRange(items.Select(item => (item, (item.DueAt.UtcTicks, order++))));
            Arm();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            timer.Dispose();
        }
    }

    private void FireDue()
    {
        var due = new List<TimerItem>();
        lock (gate)
        {
            var now = clock.GetUtcNow().UtcTicks;
            while (queue.TryPeek(out var item, out var priority) && priority.DueAt <= now)
            {
                due.Add(item);
                queue.Dequeue();
            }

            Arm();
        }

        due.ForEach(onDue);
    }

    private void Arm()
    {
        if (!disposed && queue.TryPeek(out var next, out _))
        {
            timer.Change(TimerWait.Until(next.DueAt, clock), Timeout.InfiniteTimeSpan);
        }
    }
}
