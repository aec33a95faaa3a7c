using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Runs activities, a bounded number at once and each at least once. What fails is tried again as its rule says, after a
/// wait that is on disk; what cannot be run at all is set aside.
/// </summary>
internal sealed class ActivityPool(
    EngineJournal journal,
    WorkflowCatalogue catalogue,
    IServiceProvider services,
    TimeProvider clock,
    SqliteWriter writer,
    Busyness busyness,
    TimeSpan saveRetryDelay,
    ILogger logger,
    Action<long, Notice> post,
    Action<TimerItem> arm
) : IDisposable
{
    private readonly Channel<TaskItem> queue = Channel.CreateUnbounded<TaskItem>();
    private readonly CancellationTokenSource stopping = new();
    private Task workers = Task.CompletedTask;

    public void Start(int count) => workers = Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(WorkAsync)));

    public void Add(TaskItem task)
    {
        busyness.Enter();
        if (!queue.Writer.TryWrite(task))
        {
            busyness.Exit();
        }
    }

    /// <summary>Takes no more, asks what runs to end, and waits for it for a while. What has not ended is run again by the next process.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        queue.Writer.TryComplete();
        // What an activity does when its token is cancelled may fail or take its time; that counts as part of the activity.
        var ended = Task.WhenAll(stopping.CancelAsync(), workers);
        await Task.WhenAny(ended, Task.Delay(grace, TimeProvider.System));
    }

    public void Dispose() => stopping.Dispose();

    private async Task WorkAsync()
    {
        await foreach (var task in queue.Reader.ReadAllAsync())
        {
            try
            {
                if (!stopping.IsCancellationRequested)
                {
                    await RunAsync(task);
                }
            }
            catch (Exception lost)
            {
                // Its row is still there, so the next process runs it again.
                logger.LogError(lost, "Activity {Name} ended, and that could not be saved", task.Name);
            }
            finally
            {
                busyness.Exit();
            }
        }
    }

    private async Task RunAsync(TaskItem task)
    {
        // Between two attempts lie minutes or days, in which the instance may have been ended.
        if (task.Attempt > 1 && !journal.HasTask(task))
        {
            return;
        }

        if (catalogue.FindActivity(task.Name) is not { } entry)
        {
            await SetAsideAsync(task, $"This program has no activity called {task.Name}.");
            return;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            var result = await entry.RunAsync(scope.ServiceProvider, task.Input, stopping.Token);
            Post(task, new StepEnded(task.Generation, task.Step, result));
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Whatever it says now says nothing about the step: the next process runs it again, as the same attempt.
        }
        catch (UnreadableInputException unreadable)
        {
            await SetAsideAsync(task, unreadable.Message);
        }
        catch (Exception failure)
        {
            await FailAsync(task, failure);
        }
    }

    private async Task FailAsync(TaskItem task, Exception failure)
    {
        var delay = failure is PermanentFailureException ? null : task.Retry.NextDelay(task.Attempt);
        logger.LogWarning(
            "Activity {Name} failed in attempt {Attempt} of {MaxAttempts}: {Error}",
            task.Name,
            task.Attempt,
            task.Retry.MaxAttempts,
            failure.GetType().Name
        );
        if (delay is null)
        {
            Post(task, new StepEnded(task.Generation, task.Step, null, StepFailure.From(failure)));
            return;
        }

        var next = task with { Attempt = task.Attempt + 1, DueAt = clock.GetUtcNow() + delay.Value };
        var stillAskedFor = await SaveAsync(
            task,
            session =>
                session.Execute(
                    "UPDATE tasks SET attempt = ?4, due_at = ?5 WHERE instance = ?1 AND step = ?2 AND generation = ?3",
                    next.Instance,
                    next.Step,
                    next.Generation,
                    next.Attempt,
                    next.DueAt.UtcTicks
                )
        );
        if (stillAskedFor > 0)
        {
            arm(new TimerItem(next.Instance, next.Generation, next.Step, next.DueAt, next));
        }
    }

    private Task<int> SetAsideAsync(TaskItem task, string reason)
    {
        logger.LogError("Activity {Name} is set aside: {Reason}", task.Name, reason);
        var now = clock.GetUtcNow();
        return SaveAsync(task, session => SetAsideShelf.Put(session, task, reason, now));
    }

    /// <summary>Saves what became of an activity, as often as it takes: until a restart nobody else would.</summary>
    private async Task<int> SaveAsync(TaskItem task, Func<SqliteSession, int> save)
    {
        while (true)
        {
            try
            {
                return await writer.WriteAsync(save);
            }
            catch (Exception failure) when (!writer.HasStopped && !stopping.IsCancellationRequested)
            {
                logger.LogError(
                    failure,
                    "What became of activity {Name} could not be saved and will be tried again",
                    task.Name
                );
                await Task.Delay(saveRetryDelay, TimeProvider.System, stopping.Token);
            }
        }
    }

    private void Post(TaskItem task, StepEnded ended) =>
        post(task.Instance, new Notice(task.Generation, task.Step, ended));
}
