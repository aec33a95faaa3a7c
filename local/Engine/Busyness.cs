namespace SchoolsDigital.Local.Engine;

/// <summary>Counts the work under way, so that a virtual clock knows when nothing else can run.</summary>
internal sealed class Busyness
{
    private readonly Lock gate = new();
    private long count;
    private TaskCompletionSource? idle;

    public void Enter() => Interlocked.Increment(ref count);

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
