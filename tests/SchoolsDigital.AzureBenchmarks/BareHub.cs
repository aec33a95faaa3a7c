using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.Functions.Workflows;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>The workflows written for bare Durable Task.</summary>
internal sealed class BareHub(TaskHub hub) : IAsyncDisposable
{
    public DurableTaskClient Client => hub.Client;

    public static async Task<BareHub> StartAsync(string connection) =>
        new(await TaskHub.StartAsync(BenchHub.Options(connection, "Bare"), new BareFunctions(), new PlatformClient()));

    public Task<TimeSpan> HelloAsync(int run, int count, CancellationToken cancellationToken) =>
        BenchHub.TimeAsync(
            count,
            async number =>
            {
                var id = $"hello-{run}-{number}";
                var end = await RunAsync(BareFunctions.Hello, id, BenchHub.Cities, cancellationToken);
                BenchHub.Check(end.ReadOutputAs<string[]>() is [.., "Hello, Norwich!"]);
                return end.LastUpdatedAt;
            }
        );

    public Task<TimeSpan> FanOutAsync(int run, int count, CancellationToken cancellationToken) =>
        BenchHub.TimeAsync(
            1,
            async _ =>
            {
                var end = await RunAsync(BareFunctions.FanOut, $"fan-{run}", count, cancellationToken);
                BenchHub.Check(end.ReadOutputAs<int>() == count);
                return end.LastUpdatedAt;
            }
        );

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task<OrchestrationMetadata> RunAsync(
        string function,
        string id,
        object input,
        CancellationToken cancellationToken
    )
    {
        await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            function,
            input,
            new StartOrchestrationOptions(id),
            cancellationToken
        );
        return await BenchHub.EndOfAsync(hub, id, cancellationToken);
    }
}
