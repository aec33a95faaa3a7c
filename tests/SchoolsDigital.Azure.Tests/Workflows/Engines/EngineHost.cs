using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Storage;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows.Engines;

/// <summary>The adapters on the genuine engine over Azurite, in real time, as the contract suites see a host. Each has a hub of its own.</summary>
internal sealed class EngineHost : WorkflowHost
{
    private readonly ServiceProvider services;
    private readonly TaskHub hub;

    private EngineHost(ServiceProvider services, TaskHub hub) => (this.services, this.hub) = (services, hub);

    public override IWorkflowClient Client => services.GetRequiredService<IWorkflowClient>();

    /// <summary>Starts one. Claims on ids are in memory: the suites use the same ids in every hub, and all hubs share one account.</summary>
    public static async Task<WorkflowHost> StartAsync()
    {
        var connection = await TestAzurite.ConnectAsync();
        var catalogue = ContractCatalogue.Create();
        var provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<AttemptLog, MemoryAttemptLog>()
            .AddSingleton<ITableStore, MemoryTableStore>()
            .AddDurableWorkflows(catalogue)
            .BuildServiceProvider();
        var options = TaskHubOptions.Read(connection, $"Contract{Guid.NewGuid():N}"[..20]) with
        {
            PartitionCount = 1,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(50),
        };
        return new EngineHost(provider, await TaskHub.StartAsync(options, catalogue, provider));
    }

    public override Task LetPassAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);

    public override Task LetPassAsync(TimeSpan atMost, Func<Task> untilAsync) =>
        Task.WhenAny(LetPassAsync(atMost), untilAsync());

    public override async ValueTask DisposeAsync()
    {
        await hub.StopAsync(isPolite: false);
        await hub.DisposeAsync();
        await services.DisposeAsync();
    }
}
