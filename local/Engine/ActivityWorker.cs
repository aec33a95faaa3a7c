using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Makes one attempt at an activity and sees to what comes of it: a result or a failure for its instance, another attempt
/// after a wait that is on disk, or a place aside where it cannot be run, or processes die of it.
/// </summary>
internal sealed class ActivityWorker(
    ActivityTable table,
    ActivityRunner runner,
    WorkflowCatalogue catalogue,
    TimeProvider clock,
    PatientWriter writer,
    int maxCrashes,
    ILogger logger,
    Action<long, Notice> post,
    Action<TimerItem> arm
)
{
    private volatile bool hasCounted;

    public async Task RunAsync(TaskItem task, bool isInherited, CancellationToken stopping)
    {
        if (catalogue.FindActivity(task.Name) is not { } entry)
        {
            await SetAsideAsync(task, $"This program has no activity called {task.Name}.", stopping);
            return;
        }

        if (isInherited && !await MayStartAsync(task, stopping))
        {
            return;
        }

        try
        {
            var result = await WorkflowTelemetry.MeasureAsync(task.Name, () => runner.RunAsync(entry, task, stopping));
            Post(task, new StepEnded(task.Generation, task.Step, result));
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Whatever it says now says nothing about the step: the next process runs it again, as the same attempt.
        }
        catch (UnreadableInputException unreadable)
        {
            await SetAsideAsync(task, unreadable.Message, stopping);
        }
        catch (Exception failure)
        {
            await FailAsync(task, failure, stopping);
        }
    }

    /// <summary>Takes back that what has been started was counted as crashed: the engine is being stopped.</summary>
    public async Task ForgiveAsync()
    {
        if (hasCounted)
        {
            // Where this cannot be saved a stop counts as one crash, of which it takes several.
            await ((Task)table.ForgiveAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> MayStartAsync(TaskItem task, CancellationToken stopping)
    {
        if (task.Crashes >= maxCrashes)
        {
            await SetAsideAsync(task, $"The program has died {task.Crashes} times while this ran.", stopping);
            return false;
        }

        hasCounted = true;
        return await writer.WriteAsync(task.Name, session => ActivityTable.CountCrash(session, task), stopping) > 0;
    }

    private async Task FailAsync(TaskItem task, Exception failure, CancellationToken stopping)
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
        if (await writer.WriteAsync(task.Name, session => ActivityTable.Defer(session, next), stopping) > 0)
        {
            arm(new TimerItem(next.Instance, next.Generation, next.Step, next.DueAt, IsRetry: true));
        }
    }

    private Task<int> SetAsideAsync(TaskItem task, string reason, CancellationToken stopping)
    {
        logger.LogError("Activity {Name} is set aside: {Reason}", task.Name, reason);
        var now = clock.GetUtcNow();
        return writer.WriteAsync(task.Name, session => SetAsideTable.Put(session, task, reason, now), stopping);
    }

    private void Post(TaskItem task, StepEnded ended) =>
        post(task.Instance, new Notice(task.Generation, task.Step, ended));
}
