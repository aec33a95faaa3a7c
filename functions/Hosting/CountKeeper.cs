using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Invitations.InvitedSchools;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// Counts the schools at which something has happened on this instance, for the desk to show within seconds. Each instance
/// knows of its own; what one takes with it when it goes is found by the hourly count of all.
/// </summary>
public sealed class CountKeeper(
    RoundCounts counts,
    StirredSchools stirred,
    TimeProvider clock,
    ILogger<CountKeeper> logger
) : BackgroundService
{
    // Long enough for the staff of a busy school to be counted together.
    private static readonly TimeSpan AfterStirring = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim wanted = new(0, 1);

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        stirred.Stirred += OnStirred;
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Stops after what is being counted, and counts what has come since.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        stirred.Stirred -= OnStirred;
        await base.StopAsync(cancellationToken);
        await CountAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        wanted.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await wanted.WaitAsync(stoppingToken);
            await Task.Delay(AfterStirring, clock, stoppingToken);

            // Not broken off: the schools have been taken by now, and nobody else knows of them.
            await CountAsync(CancellationToken.None);
        }
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            await counts.CountStirredAsync(cancellationToken);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Some schools could not be counted and wait for the hourly count");
        }
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
}
