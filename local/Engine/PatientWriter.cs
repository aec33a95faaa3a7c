using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>Saves as often as it takes. A disk that is full is not filled sooner for being asked each second, so the waits grow.</summary>
internal sealed class PatientWriter(SqliteWriter writer, RetryRule rule, ILogger logger)
{
    /// <summary>Saves what became of an activity: until a restart nobody else would.</summary>
    /// <exception cref="OperationCanceledException">The engine stops.</exception>
    public async Task<int> WriteAsync(string activity, Func<SqliteSession, int> save, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await writer.WriteAsync(save);
            }
            catch (Exception failure) when (!writer.HasStopped && !stopping.IsCancellationRequested)
            {
                var wait = rule.NextDelay(attempt)!.Value;
                logger.LogError(
                    failure,
                    "What became of activity {Name} could not be saved and will be tried again in {Wait}",
                    activity,
                    wait
                );
                await Task.Delay(wait, TimeProvider.System, stopping);
            }
        }
    }
}
