using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Makes one attempt at an activity, no longer than its rule allows. The limit counts the computer's time also where the
/// engine's clock jumps, because what an activity hangs on is outside.
/// </summary>
internal sealed class ActivityRunner(IServiceProvider services, ILogger logger)
{
    /// <summary>What the activity came to, as JSON.</summary>
    /// <exception cref="TimeoutException">It took too long. It has been asked to end, and nobody waits until it does.</exception>
    public async Task<string> RunAsync(ActivityEntry entry, TaskItem task, CancellationToken stopping)
    {
        var attempt = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        // Never on the caller's thread, which code that blocks its own would take away from all other activities.
        var running = Task.Run(() => RunAsync(entry, task.Input, attempt.Token), CancellationToken.None);
        try
        {
            return await running.WaitAsync(task.Retry.AttemptLimit, TimeProvider.System, CancellationToken.None);
        }
        catch (TimeoutException late) when (!running.IsCompleted)
        {
            logger.LogWarning("Activity {Name} was not done in {Limit}", task.Name, task.Retry.AttemptLimit);
            throw new TimeoutException($"It was not done in {task.Retry.AttemptLimit}.", late);
        }
        catch (TimeoutException)
        {
            // It has ended in the last moment, or this is what it says itself.
            return await running;
        }
        finally
        {
            _ = LeaveAsync(running, attempt);
        }
    }

    private async Task<string> RunAsync(ActivityEntry entry, string input, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await entry.RunAsync(scope.ServiceProvider, input, cancellationToken);
    }

    private static async Task LeaveAsync(Task running, CancellationTokenSource attempt)
    {
        if (!running.IsCompleted)
        {
            var ended = Task.WhenAll(attempt.CancelAsync(), running);
            await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        attempt.Dispose();
    }
}
