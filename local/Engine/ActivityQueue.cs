using System.Threading.Channels;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// The activities that wait to be run, in order. Up to a number they are kept whole; what comes then stays in the table,
/// and only its place is noted. So nobody who adds one waits, and none is lost.
/// </summary>
/// <param name="maxWhole">How many are kept whole.</param>
/// <param name="working">Counts each in; whoever has run it counts it out.</param>
internal sealed class ActivityQueue(int maxWhole, WorkCounter working)
{
    private readonly Channel<QueuedActivity> channel = Channel.CreateUnbounded<QueuedActivity>();
    private int whole;

    /// <summary>How many are kept whole.</summary>
    public int Whole => Volatile.Read(ref whole);

    /// <summary>How many wait.</summary>
    public int Count => channel.Reader.Count;

    /// <summary>Adds one that a turn has just saved. Once the queue is closed it is left to the next process.</summary>
    public void Add(TaskItem task)
    {
        if (Interlocked.Increment(ref whole) <= maxWhole)
        {
            Add(new QueuedActivity(task.Key, task, IsInherited: false));
            return;
        }

        Interlocked.Decrement(ref whole);
        Add(task.Key);
    }

    /// <summary>Adds one that stands in the table.</summary>
    public void Add(TaskKey key, bool isInherited = false) => Add(new QueuedActivity(key, null, isInherited));

    /// <summary>Hands them out, to any number of readers, until the queue is closed and empty.</summary>
    public async IAsyncEnumerable<QueuedActivity> ReadAllAsync()
    {
        await foreach (var next in channel.Reader.ReadAllAsync())
        {
            if (next.Task is not null)
            {
                Interlocked.Decrement(ref whole);
            }

            yield return next;
        }
    }

    /// <summary>Takes no more.</summary>
    public void Close() => channel.Writer.TryComplete();

    private void Add(QueuedActivity next)
    {
        working.Enter();
        if (!channel.Writer.TryWrite(next))
        {
            working.Exit();
        }
    }
}
