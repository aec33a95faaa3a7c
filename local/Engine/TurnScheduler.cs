namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Runs one workflow's code, one piece after another, on the thread of its turn and only during its turn. Code that
/// comes back from anywhere else has awaited something that cannot be replayed: it is not run, and the engine is told.
/// </summary>
internal sealed class TurnScheduler(Action onStrayed) : TaskScheduler
{
    private readonly Queue<Task> queue = new();
    private int turnThread;

    /// <summary>Whether the caller is the workflow's own code in its turn.</summary>
    public bool IsInTurn => Current == this && turnThread == Environment.CurrentManagedThreadId;

    /// <summary>Does something to the workflow and runs its code until it waits.</summary>
    public void Run(Action action)
    {
        turnThread = Environment.CurrentManagedThreadId;
        try
        {
            action();
            while (queue.TryDequeue(out var task))
            {
                TryExecuteTask(task);
            }
        }
        finally
        {
            turnThread = 0;
        }
    }

    protected override void QueueTask(Task task)
    {
        if (turnThread == Environment.CurrentManagedThreadId)
        {
            queue.Enqueue(task);
        }
        else
        {
            onStrayed();
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && IsInTurn && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => queue;
}
