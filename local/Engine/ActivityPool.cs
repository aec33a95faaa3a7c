using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Local.Engine;

/// <summary>Gives activities their turns, a bounded number at once, in the order in which they were asked for.</summary>
internal sealed class ActivityPool(
    ActivityTable table,
    ActivityWorker worker,
    TimeProvider clock,
    WorkCounter working,
    EngineOptions options,
    ILogger logger,
    Action<TimerItem> arm
) : IDisposable
{
    private readonly ActivityQueue queue = new(options.MaxQueuedActivities, working);

    // What a process may have died of runs alone here, so that nothing else is suspected where it dies again.
    private readonly ActivityQueue suspects = new(maxWhole: 0, working);
    private readonly CancellationTokenSource stopping = new();
    private Task workers = Task.CompletedTask;

    /// <summary>How many activities are kept whole in memory until they are run.</summary>
    public int Whole => queue.Whole;

    /// <summary>How many activities wait to be run.</summary>
    public int Waiting => queue.Count + suspects.Count;

    /// <summary>Begins with what earlier processes have left.</summary>
    public void Start()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, dueAt, crashes) in table.List())
        {
            if (dueAt > now)
            {
                arm(new TimerItem(key.Instance, key.Generation, key.Step, dueAt, IsRetry: true));
            }
            else
            {
                (crashes > 0 ? suspects : queue).Add(key, isInherited: true);
            }
        }

        workers = Task.WhenAll(
            Enumerable
                .Repeat(queue, options.MaxActivities)
                .Append(suspects)
                .Select(source => Task.Run(() => WorkAsync(source)))
        );
    }

    /// <summary>Runs an activity that has just been saved.</summary>
    public void Add(TaskItem task) => queue.Add(task);

    /// <summary>Tries an activity of the table again.</summary>
    public void AddAgain(TaskKey key) => queue.Add(key);

    /// <summary>Takes no more, asks what runs to end, and waits for it for a while. What has not ended is run again by the next process.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        queue.Close();
        suspects.Close();
        // What an activity does when its token is cancelled may fail or take its time; that counts as part of the activity.
        var ended = Task.WhenAll(stopping.CancelAsync(), workers);
        await Task.WhenAny(ended, Task.Delay(grace, TimeProvider.System));
        await worker.ForgiveAsync();
    }

    public void Dispose() => stopping.Dispose();

    private async Task WorkAsync(ActivityQueue source)
    {
        await foreach (var (key, known, isInherited) in source.ReadAllAsync())
        {
            try
            {
                // Between two attempts lie minutes or days, in which the instance may have been ended.
                if (!stopping.IsCancellationRequested && (known ?? table.Find(key)) is { } task)
                {
                    await worker.RunAsync(task, isInherited, stopping.Token);
                }
            }
            catch (Exception lost)
            {
                // Its row is still there, so the next process runs it again.
                logger.LogError(lost, "An activity of instance {Key} ended, and that could not be saved", key.Instance);
            }
            finally
            {
                working.Exit();
            }
        }
    }
}
