using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>The embedded engine in a folder of its own, with what the benches run.</summary>
internal sealed class EngineBench : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    public EngineBench(string folder, TimeProvider? clock = null) =>
        Engine = EmbeddedEngine.Start(
            Path.Combine(folder, "workflows.db"),
            new WorkflowCatalogue()
                .AddActivity<SayHello, string, string>(SayHello.Name)
                .AddWorkflow<HelloCitiesWorkflow, string[], string[]>(HelloCitiesWorkflow.Name)
                .AddWorkflow<FanOutWorkflow, int, int>(FanOutWorkflow.Name)
                .AddWorkflow<ReminderWorkflow, DateTimeOffset, string>(ReminderWorkflow.Name),
            services,
            clock ?? TimeProvider.System
        );

    public EmbeddedEngine Engine { get; }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await services.DisposeAsync();
    }
}
