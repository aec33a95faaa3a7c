using Microsoft.Extensions.Logging;
using SchoolsDigital.Hosting;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Local.Hosting;

/// <summary>Does the housekeeping at the start and then once a day, and sweeps the files that nothing points at.</summary>
public sealed class DailyChores : IAsyncDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Housekeeping housekeeping;
    private readonly FolderFileStore files;
    private readonly Busyness busyness;
    private readonly ILogger logger;
    private readonly ITimer timer;
    private Task work = Task.CompletedTask;

    internal DailyChores(
        Housekeeping housekeeping,
        FolderFileStore files,
        TimeProvider clock,
        Busyness busyness,
        ILogger<DailyChores> logger
    )
    {
        (this.housekeeping, this.files, this.busyness, this.logger) = (housekeeping, files, busyness, logger);
        timer = clock.CreateTimer(_ => OnDue(), null, TimeSpan.Zero, Day);
    }

    /// <summary>Stops after what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        await stopping.CancelAsync();
        Task last;
        lock (gate)
        {
            last = work;
        }

        await last;
        stopping.Dispose();
    }

    private void OnDue()
    {
        lock (gate)
        {
            if (work.IsCompleted && !stopping.IsCancellationRequested)
            {
                busyness.Enter();
                work = Task.Run(WorkAsync);
            }
        }
    }

    private async Task WorkAsync()
    {
        try
        {
            await housekeeping.RunAsync(stopping.Token);
            files.Sweep();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The next start begins with them.
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The daily chores could not be done and will be tried again tomorrow");
        }
        finally
        {
            busyness.Exit();
        }
    }
}
