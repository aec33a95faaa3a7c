using Microsoft.Extensions.Logging;
using SchoolsDigital.Invitations.InvitedSchools;

namespace SchoolsDigital.Local.Hosting;

/// <summary>Keeps the counts that the desk shows: all of them once at the start, and then those of schools that have stirred.</summary>
internal sealed class CountKeeper : IAsyncDisposable
{
    // Long enough for the staff of a busy school to be counted together.
    private static readonly TimeSpan AfterStirring = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stopping = new();
    private readonly RoundCounts counts;
    private readonly StirredSchools stirred;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly SemaphoreSlim wanted = new(0, 1);
    private readonly Task work;

    public CountKeeper(RoundCounts counts, StirredSchools stirred, TimeProvider clock, ILogger<CountKeeper> logger)
    {
        (this.counts, this.stirred, this.clock, this.logger) = (counts, stirred, clock, logger);
        stirred.Stirred += OnStirred;
        work = Task.Run(WorkAsync);
    }

    /// <summary>Stops after the school that is being counted.</summary>
    public async ValueTask DisposeAsync()
    {
        stirred.Stirred -= OnStirred;
        await stopping.CancelAsync();
        await work;
        stopping.Dispose();
        wanted.Dispose();
    }

    private void OnStirred(object? sender, EventArgs e)
    {
        lock (wanted)
        {
            if (wanted.CurrentCount == 0)
            {
                wanted.Release();
            }
        }
    }

    private async Task WorkAsync()
    {
        var isFirst = true;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (isFirst)
                {
                    await counts.CountAllAsync(stopping.Token);
                    isFirst = false;
                }

                await wanted.WaitAsync(stopping.Token);
                await Task.Delay(AfterStirring, clock, stopping.Token);
                await counts.CountStirredAsync(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // What was taken and not counted is counted again with everything else.
                logger.LogError(failure, "The schools could not be counted and will be counted again");
                isFirst = true;
                await Task.Delay(AfterFailure, clock, stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
