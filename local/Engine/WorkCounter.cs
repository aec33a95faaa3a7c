namespace SchoolsDigital.Local.Engine;

/// <summary>Counts the work under way, so that a virtual clock knows when nothing else can run.</summary>
public sealed class WorkCounter
{
    private readonly Lock gate = new();
    private long count;
    private TaskCompletionSource? idle;

    /// <summary>Counts a piece of work in, before anybody can look.</summary>
    public void Enter() => Interlocked.Increment(ref count);

    /// <summary>Counts it out, once everything that follows from it is counted in.</summary>
    public void Exit()
    {
        if (Interlocked.Decrement(ref count) > 0)
        {
            return;
        }

        lock (gate)
        {
            if (Interlocked.Read(ref count) == 0)
            {
                idle?.TrySetResult();
                idle = null;
            }
        }
    }

    /// <summary>Completes at a moment at which nothing is under way.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref count) > 0)
        {
            Task waiting;
            lock (gate)
            {
                if (Interlocked.Read(ref count) == 0)
                {
                    return;
                }

                idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting = idle.Task;
            }

            await waiting.WaitAsync(cancellationToken);
        }
    }
}
