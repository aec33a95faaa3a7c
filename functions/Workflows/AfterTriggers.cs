using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>Runs triggers, and at the end of each what it and others have left to be done.</summary>
public sealed class AfterTriggers(
    IEnumerable<SharedWork> works,
    ILogger<AfterTriggers> logger,
    TimeProvider? clock = null
)
{
    // A person waits for a page. What takes longer goes on while the process lives, and is otherwise left to the timers.
    private static readonly TimeSpan PageWaits = TimeSpan.FromSeconds(2);

    private readonly SharedWork[] works = [.. works];

    /// <summary>Runs an activity, and ends with it once the work is done. A failure of the work is logged and not the activity's.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> activity, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            return await activity();
        }
        finally
        {
            await LeaveAsync(cancellationToken);
        }
    }

    /// <summary>Answers a request, and ends with it once the work is done or has taken two seconds.</summary>
    public async Task RunPageAsync(Func<Task> page)
    {
        Enter();
        try
        {
            await page();
        }
        finally
        {
            // The visitor may go; what they did has been done.
            await LeaveAsync(CancellationToken.None)
                .WaitAsync(PageWaits, clock ?? TimeProvider.System)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Enter() => Array.ForEach(works, work => work.Enter());

    private Task LeaveAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(works.Select(work => LeaveAsync(work, cancellationToken)));

    private async Task LeaveAsync(SharedWork work, CancellationToken cancellationToken)
    {
        try
        {
            await work.LeaveAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process is being stopped.
            logger.LogInformation("{Work} was left to the timers", work.GetType().Name);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "{Work} has failed and is left to the timers", work.GetType().Name);
        }
    }
}
