using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>The adapters over a hub in memory, as the contract suites see a host.</summary>
internal sealed class HubHost : WorkflowHost
{
    private readonly VirtualClock clock = new(new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider services;
    private readonly Hub hub;

    public HubHost()
    {
        services = new ServiceCollection().AddSingleton<AttemptLog, MemoryAttemptLog>().BuildServiceProvider();
        hub = new(new CatalogueFunctions(ContractCatalogue.Create(), services), clock);
        var platform = new PlatformClient();
        platform.Keep(hub.Client);
        Client = new DurableWorkflowClient(platform, new MemoryTableStore(), TimeProvider.System);
    }

    public override IWorkflowClient Client { get; }

    public override Task LetPassAsync(TimeSpan time) => hub.AdvanceToAsync(clock.GetUtcNow() + time);

    public override ValueTask DisposeAsync() => services.DisposeAsync();
}
