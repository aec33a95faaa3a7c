using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Service.Checks;

/// <summary>Looks whether the service is well, once for all who ask within a few seconds.</summary>
internal sealed class Health(IEnumerable<IHealthCheck> checks, TimeProvider clock, ILogger<Health> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private Task<HealthReport>? last;
    private DateTimeOffset lookedAt;

    /// <summary>How the service is, or was a few seconds ago.</summary>
    public Task<HealthReport> LookAsync()
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (last is null || (last.IsCompleted && now - lookedAt >= Fresh))
            {
                (last, lookedAt) = (ReportAsync(), now);
            }

            return last;
        }
    }

    private async Task<HealthReport> ReportAsync()
    {
        // Nothing is looked at under the lock.
        await Task.Yield();
        var found = await Task.WhenAll(checks.Select(async check => (check.Name, Found: await FindAsync(check))));
        return HealthReport.Of(
            new SortedDictionary<string, string>(
                found.ToDictionary(one => one.Name, one => one.Found),
                StringComparer.Ordinal
            )
        );
    }

    private async Task<string> FindAsync(IHealthCheck check)
    {
        using var patience = new CancellationTokenSource(LongestLook, clock);
        try
        {
            var fault = await check.FindFaultAsync(patience.Token).WaitAsync(patience.Token);
            return fault ?? HealthReport.Well;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return "It did not answer in time.";
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The health check {Check} has failed", check.Name);
            return "It failed. The log says why.";
        }
    }
}
