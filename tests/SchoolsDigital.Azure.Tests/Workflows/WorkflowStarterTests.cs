using Grpc.Core;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows;

/// <summary>An id is claimed before the platform is asked, on a platform that takes every start.</summary>
public sealed class WorkflowStarterTests : IAsyncDisposable
{
    private const string Id = "round:1";

    private readonly FixedClock clock = new("2026-09-07 09:00");
    private readonly MemoryTableStore records = new();
    private readonly ScriptedClient platform = new();
    private readonly DurableWorkflowClient client;

    public WorkflowStarterTests()
    {
        var given = new PlatformClient();
        given.Keep(platform);
        client = new(given, records, clock);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task StartAsync_ManyAtOnce_AsksThePlatformOnce()
    {
        // Arrange
        var answer = new TaskCompletionSource();
        platform.BeforeAnswer = async () =>
        {
            await answer.Task;
            platform.Run(Id);
        };

        // Act
        var starts = Enumerable.Range(0, 20).Select(_ => StartAsync()).ToList();
        answer.SetResult();

        // Assert
        Assert.Single(await Task.WhenAll(starts), isNew => isNew);
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task StartAsync_AnotherDiedBeforeItAsked_StartsIt()
    {
        await new StartClaims(records, clock).TryTakeAsync(Id, Token);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await StartAsync());
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task StartAsync_PlatformCannotBeReached_CanBeMadeAgainAtOnce()
    {
        platform.Refusal = new RpcException(new Status(StatusCode.Unavailable, "later"));
        await Assert.ThrowsAsync<RpcException>(StartAsync);
        platform.Refusal = null;

        Assert.True(await StartAsync());
    }

    [Fact]
    public async Task StartAsync_SleepsUntilItsClaimIsTakenOver_IsFalse()
    {
        // Arrange
        var second = false;
        platform.BeforeAnswer = async () =>
        {
            platform.BeforeAnswer = () => Task.CompletedTask;
            clock.Advance(TimeSpan.FromMinutes(1));
            second = await StartAsync();
            platform.Refusal = ScriptedClient.Taken();
        };

        // Act
        var first = await StartAsync();

        // Assert
        Assert.Equal((false, true), (first, second));
    }

    [Fact]
    public async Task StartAsync_InstanceWasPurgedByAnotherHand_StartsItAnew()
    {
        await StartAsync();
        platform.Run(Id);
        Assert.False(await StartAsync());

        platform.Instances.Clear();
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await StartAsync());
    }

    [Fact]
    public async Task PurgeAsync_InstanceWasStarted_LeavesNoTraceOfTheClaim()
    {
        // Arrange
        await StartAsync();
        Assert.Contains(Id, records.Dump, StringComparison.Ordinal);
        platform.Instances[Id] = new("any", Id) { RuntimeStatus = OrchestrationRuntimeStatus.Completed };

        // Act
        Assert.True(await client.PurgeAsync(Id, cancellationToken: Token));

        // Assert
        Assert.Empty(records.Dump);
    }

    private Task<bool> StartAsync() => client.StartAsync(SleepWorkflow.Name, Id, 4, Token);
}
