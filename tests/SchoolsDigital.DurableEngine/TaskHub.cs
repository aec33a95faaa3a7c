using DurableTask.AzureStorage;
using DurableTask.Core;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.DurableEngine;

/// <summary>
/// One worker of a task hub: the genuine dispatchers of Durable Task over its genuine store, without the Functions host. Any
/// number of them, in any processes, share the work of a hub.
/// </summary>
public sealed class TaskHub : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly AzureStorageOrchestrationService service;
    private readonly TaskHubWorker worker;
    private HubDispatch? dispatch;
    private HubClientServer? server;
    private bool hasStopped;

    private TaskHub(TaskHubOptions options, ILoggerFactory logs)
    {
        service = new(
            new AzureStorageOrchestrationServiceSettings
            {
                StorageAccountClientProvider = new StorageAccountClientProvider(options.Connection),
                TaskHubName = options.HubName,
                WorkerId = options.WorkerId,
                PartitionCount = options.PartitionCount,
                MaxConcurrentTaskActivityWorkItems = options.MaxConcurrentActivityFunctions,
                MaxConcurrentTaskOrchestrationWorkItems = options.MaxConcurrentOrchestratorFunctions,
                ControlQueueVisibilityTimeout = options.ControlQueueVisibilityTimeout,
                WorkItemQueueVisibilityTimeout = options.WorkItemQueueVisibilityTimeout,
                MaxQueuePollingInterval = options.MaxQueuePollingInterval,
                LeaseInterval = options.LeaseInterval,
                LeaseRenewInterval = options.LeaseRenewInterval,
                LeaseAcquireInterval = options.LeaseAcquireInterval,
                UseTablePartitionManagement = true,
                LoggerFactory = logs,
            }
        );
        worker = new(service, new NoObjects<TaskOrchestration>(), new NoObjects<TaskActivity>(), logs)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
    }

    /// <summary>The platform's client of this hub.</summary>
    public DurableTaskClient Client => server!.Client;

    /// <summary>For how long this worker has run nothing; null while it runs something.</summary>
    public TimeSpan? IdleFor => dispatch!.IdleFor;

    /// <summary>
    /// Starts a worker, and makes the hub where it is not there yet. It runs the entries of a catalogue with services, whose
    /// <see cref="PlatformClient"/> it gives its client.
    /// </summary>
    public static async Task<TaskHub> StartAsync(
        TaskHubOptions options,
        WorkflowCatalogue catalogue,
        IServiceProvider services
    )
    {
        var platform = services.GetRequiredService<PlatformClient>();
        return await StartAsync(
            options,
            new CatalogueFunctions(catalogue, services, platform),
            platform,
            services.GetService<ILoggerFactory>()
        );
    }

    /// <summary>The same with functions that are no workflows of ours.</summary>
    public static async Task<TaskHub> StartAsync(
        TaskHubOptions options,
        IHubFunctions functions,
        PlatformClient platform,
        ILoggerFactory? logs = null
    )
    {
        var hub = new TaskHub(options, logs ?? NullLoggerFactory.Instance);
        await hub.service.CreateIfNotExistsAsync();
        hub.server = await HubClientServer.StartAsync(hub.service);
        platform.Keep(hub.Client);

        var work = hub.dispatch = new HubDispatch(functions, hub.stopping.Token);
        hub.worker.AddOrchestrationDispatcherMiddleware((context, _) => work.RunOrchestratorAsync(context));
        hub.worker.AddActivityDispatcherMiddleware((context, _) => work.RunActivityAsync(context));
        await hub.worker.StartAsync();

        // As the Functions host sets them.
        hub.worker.TaskActivityDispatcher.IncludeDetails = true;
        hub.worker.TaskOrchestrationDispatcher.IncludeDetails = true;
        hub.worker.TaskOrchestrationDispatcher.IncludeParameters = options.StoreInputsInOrchestrationHistory;
        return hub;
    }

    /// <summary>
    /// Takes no more work, lets go of its partitions, and ends what it has begun. Politely it waits for that, for half a minute
    /// at most.
    /// </summary>
    public async Task StopAsync(bool isPolite = true)
    {
        if (hasStopped)
        {
            return;
        }

        hasStopped = true;
        await worker.StopAsync(isForced: !isPolite);
        await stopping.CancelAsync();
    }

    /// <summary>Forgets the whole hub, which no worker may use any more.</summary>
    public Task DeleteAsync() => service.DeleteAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        worker.Dispose();
        stopping.Dispose();
    }
}
