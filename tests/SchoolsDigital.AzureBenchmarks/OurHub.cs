using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Benchmarks.Engine;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>The workflows written for our kernel, on the adapters of <c>functions/</c>.</summary>
internal sealed class OurHub(ServiceProvider services, TaskHub hub) : IAsyncDisposable
{
    private readonly IWorkflowClient client = services.GetRequiredService<IWorkflowClient>();

    public static async Task<OurHub> StartAsync(string connection)
    {
        var catalogue = new WorkflowCatalogue()
            .AddActivity<SayHello, string, string>(SayHello.Name)
            .AddWorkflow<HelloCitiesWorkflow, string[], string[]>(HelloCitiesWorkflow.Name)
            .AddWorkflow<FanOutWorkflow, int, int>(FanOutWorkflow.Name);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new TableServiceClient(connection, StorageClients.ForTables()))
            .AddSingleton<ITableStore, AzureTableStore>()
            .AddDurableWorkflows(catalogue)
            .BuildServiceProvider();
        return new(services, await TaskHub.StartAsync(BenchHub.Options(connection, "Ours"), catalogue, services));
    }

    public Task<TimeSpan> HelloAsync(int run, int count, CancellationToken cancellationToken) =>
        BenchHub.TimeAsync(
            count,
            async number =>
            {
                var id = $"hello-{run}-{number}";
                await client.StartAsync(HelloCitiesWorkflow.Name, id, BenchHub.Cities, cancellationToken);
                var end = await BenchHub.EndOfAsync(hub, id, cancellationToken);
                BenchHub.Check(end.ReadOutputAs<string[]>() is [.., "Hello, Norwich!"]);
                return end.LastUpdatedAt;
            }
        );

    public Task<TimeSpan> FanOutAsync(int run, int count, CancellationToken cancellationToken) =>
        BenchHub.TimeAsync(
            1,
            async _ =>
            {
                var id = $"fan-{run}";
                await client.StartAsync(FanOutWorkflow.Name, id, count, cancellationToken);
                var end = await BenchHub.EndOfAsync(hub, id, cancellationToken);
                BenchHub.Check(end.ReadOutputAs<int>() == count);
                return end.LastUpdatedAt;
            }
        );

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await services.DisposeAsync();
    }
}
