using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Functions.Storage;

/// <summary>
/// Makes the tables and the container of the files before the worker tells the platform that it is there, and so before
/// any trigger. Where that cannot be done the worker does not start, and says which setting to look at. What is deleted
/// later is made again when it is next written.
/// </summary>
internal sealed class StoragePreparation(
    TableServiceClient tables,
    BlobServiceClient files,
    StorageOrigin origin,
    TimeProvider clock,
    ILogger<StoragePreparation> logger
) : IHostedLifecycleService
{
    // 1, 2, 4 and 8 seconds between five attempts: a new account has a name by then, and the platform, which gives a worker
    // a minute to start, has not lost its patience. A role that was given a moment ago may take longer; then it starts us anew.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            PrepareAsync("tables", origin.TablesSetting, MakeTablesAsync, cancellationToken),
            PrepareAsync("files", origin.FilesSetting, MakeContainerAsync, cancellationToken)
        );

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
                    throw new InvalidOperationException(
                        $"The {what} cannot be reached. Look at the setting {setting.Replace(":", "__")}, and at the roles of whoever it lets in: {failure.Message}",
                        failure
                    );
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
