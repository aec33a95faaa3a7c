using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Service.Keys;
using SchoolsDigital.Service.Upgrades;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// Looks beside the first trigger whether the service has the keys of its data, stops the instance where it has others, and
/// seals what earlier versions kept open. Where storage cannot be reached, the next start looks again.
/// </summary>
internal sealed class StoreReadiness(
    KeyCheck keys,
    StoreUpgrade upgrade,
    IHostApplicationLifetime host,
    ILogger<StoreReadiness> logger
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await keys.FindFaultAsync(stoppingToken) is { } fault)
            {
                logger.LogCritical(
                    "{Fault} Put back the value of the setting {Setting} that belongs to this storage account",
                    fault,
                    SettingNames.ResponseSecret.Replace(":", "__")
                );
                host.StopApplication();
                return;
            }

            await upgrade.RunAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // An exception that leaves here would stop the instance.
            logger.LogError(failure, "The store has not been made ready: the next start goes on with it");
        }
    }
}
