using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Functions.Storage;

/// <summary>
/// Makes the tables and the container of the files beside the first trigger, which does not wait for it: what is missing is
/// also made when it is first written. Where it cannot be done, an error in the log names the setting to look at.
/// </summary>
internal sealed class StoragePreparation(
    TableServiceClient tables,
    BlobServiceClient files,
    StorageOrigin origin,
    TimeProvider clock,
    ILogger<StoragePreparation> logger
) : BackgroundService
{
    // 1, 2, 4 and 8 seconds between five attempts: a new account has a name by then. A role that was given a moment ago may
    // take longer; then whoever writes first makes what is missing.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            PrepareAsync("tables", origin.TablesSetting, MakeTablesAsync, stoppingToken),
            PrepareAsync("files", origin.FilesSetting, MakeContainerAsync, stoppingToken)
        );

    private async Task PrepareAsync(
        string what,
        string setting,
        Func<CancellationToken, Task> make,
        CancellationToken cancellationToken
    )
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        for (var wait = FirstWait; ; wait *= 2)
        {
            try
            {
                await make(either.Token);
                return;
            }
            catch (Exception failure) when (StorageFaults.IsOfTheStore(failure, cancellationToken))
            {
                if (wait > LongestWait || patience.IsCancellationRequested || !MayPass(failure))
                {
                    logger.LogError(
                        failure,
                        "The {What} cannot be reached. Look at the setting {Setting}, and at the roles of whoever it lets in: {Reason}",
                        what,
                        setting.Replace(":", "__"),
                        failure.Message
                    );
                    return;
                }

                logger.LogWarning(failure, "The {What} are not ready yet, and are tried again in {Wait}", what, wait);
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    // One request where all are there, which is every start but the first.
    private async Task MakeTablesAsync(CancellationToken cancellationToken)
    {
        var missing = TableNames.All.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var there = tables.QueryAsync((string?)null, cancellationToken: cancellationToken);
        await foreach (var page in there.AsPages().WithCancellation(cancellationToken))
        {
            missing.ExceptWith(page.Values.Select(table => table.Name));
        }

        await Task.WhenAll(
            missing.Select(name => tables.GetTableClient(name).CreateIfNotExistsAsync(cancellationToken))
        );
    }

    private async Task MakeContainerAsync(CancellationToken cancellationToken)
    {
        var container = files.GetBlobContainerClient(BlobFileStore.Container);
        if (await container.ExistsAsync(cancellationToken) is { Value: false })
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }

    // A wrong key or a malformed request is as wrong in a second; a role may not have arrived.
    private static bool MayPass(Exception failure) =>
        failure is not RequestFailedException { Status: 400 or 401 or 404 or 405 };
}
