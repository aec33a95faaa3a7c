using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// A piece of work that is done when it is due by the host's clock: never two at once, again when it asks for it or fails,
/// and not at all while nothing is due. A virtual clock waits for it.
/// </summary>
internal sealed class Chore : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<CancellationToken, Task<DateTimeOffset?>> work;
    private readonly Func<Exception, TimeSpan> onFailure;
    private readonly TimeProvider clock;
    private readonly WorkCounter working;
    private readonly ITimer timer;
    private Task underWay = Task.CompletedTask;
    private DateTimeOffset? dueAt;
    private bool isWorking;

    /// <summary>A chore that is not due yet.</summary>
    /// <param name="work">The work; returns when it is due again (UTC), or null for when it is asked for.</param>
    /// <param name="onFailure">Told of what the work throws; returns after how long it is tried again.</param>
    /// <param name="clock">The host's clock.</param>
    /// <param name="working">What the work counts as.</param>
    public Chore(
        Func<CancellationToken, Task<DateTimeOffset?>> work,
        Func<Exception, TimeSpan> onFailure,
        TimeProvider clock,
        WorkCounter working
    )
    {
        (this.work, this.onFailure, this.clock, this.working) = (work, onFailure, clock, working);
        timer = clock.CreateTimer(_ => OnDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Makes it due after some time, unless it is due before that anyway. Returns at once.</summary>
    public void AskIn(TimeSpan time)
    {
        lock (gate)
        {
            Ask(clock.GetUtcNow() + time);
        }
    }

    /// <summary>Stops after the work that is under way, which is asked to stop where it can.</summary>
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        await stopping.CancelAsync();
        Task last;
        lock (gate)
        {
            last = underWay;
        }

        await last;
        stopping.Dispose();
    }

    private void Ask(DateTimeOffset? at)
    {
        dueAt = dueAt < at || at is null ? dueAt : at;
        if (dueAt is { } due && !isWorking && !stopping.IsCancellationRequested)
        {
            timer.Change(TimerWait.Until(due, clock), Timeout.InfiniteTimeSpan);
        }
    }

    private void OnDue()
    {
        lock (gate)
        {
            // Timers of the real clock come a little early, and those of a long wait much.
            if (isWorking || stopping.IsCancellationRequested || dueAt is not { } due || due > clock.GetUtcNow())
            {
                Ask(null);
                return;
            }

            (isWorking, dueAt) = (true, null);
            working.Enter();
            underWay = Task.Run(WorkAsync);
        }
    }

    private async Task WorkAsync()
    {
        DateTimeOffset? next = null;
        try
        {
            next = await work(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The next start of the host begins with it.
        }
        catch (Exception failure)
        {
            next = clock.GetUtcNow() + onFailure(failure);
        }

        lock (gate)
        {
            isWorking = false;
            Ask(next);
        }

        working.Exit();
    }
}
