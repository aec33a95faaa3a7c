using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Tests.Engine;

/// <summary>The embedded engine on a virtual clock, in a folder of its own.</summary>
public sealed class EmbeddedHost : WorkflowHost
{
    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;
    private readonly VirtualTime time;

    public EmbeddedHost(EngineOptions? options = null)
    {
        services = new ServiceCollection().AddSingleton<AttemptLog, MemoryAttemptLog>().BuildServiceProvider();
        Engine = EmbeddedEngine.Start(
            folder.PathOf("workflows.db"),
            ContractCatalogue.Create(),
            services,
            Clock,
            options
        );
        time = new VirtualTime(Clock, Engine);
    }

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 9, 7, 8, 0, 0, TimeSpan.Zero));

    public EmbeddedEngine Engine { get; }

    public override IWorkflowClient Client => Engine.Client;

    public override Task LetPassAsync(TimeSpan time) => this.time.AdvanceToAsync(Clock.GetUtcNow() + time);

    public override async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await services.DisposeAsync();
        folder.Dispose();
    }
}
