using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.DurableWorker;

/// <summary>Starts the engine's worker with the program, and stops it politely with it.</summary>
internal sealed class HubService(WorkerOptions options, WorkflowCatalogue catalogue, IServiceProvider services)
    : IHostedService
{
    private TaskHub? hub;

    public DurableTaskClient Client => hub!.Client;

    public async Task StartAsync(CancellationToken cancellationToken) =>
        hub = await TaskHub.StartAsync(options.ForHub(), catalogue, services);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }
    }
}
