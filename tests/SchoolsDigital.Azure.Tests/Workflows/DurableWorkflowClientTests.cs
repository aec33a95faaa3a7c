using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows;

public sealed class DurableWorkflowClientTests : IAsyncDisposable
{
    private readonly FixedClock clock = new("2026-09-07 09:00");
    private readonly MemoryTableStore records = new();
    private readonly ScriptedClient platform = new();
    private readonly DurableWorkflowClient client;

    public DurableWorkflowClientTests()
    {
        var given = new PlatformClient();
        given.Keep(platform);
        client = new(given, records, clock);
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_IdIsFree_StartsItAgainstEveryStateOfAnother()
    {
        Assert.True(await client.StartAsync(SleepWorkflow.Name, "round:1", 4, Token));

        Assert.Equal(["start Contract_Sleep_V1 4"], platform.Requests);
        Assert.Equal("round:1", platform.StartedWith!.InstanceId);
        Assert.Equal(
            ["Completed", "Failed", "Pending", "Running", "Suspended", "Terminated"],
            platform.StartedWith.DedupeStatuses!.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Running)]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    public async Task StartAsync_IdExistsInAnyState_ChangesNothing(OrchestrationRuntimeStatus state)
    {
        Stands("round:1", state);

        Assert.False(await client.StartAsync(SleepWorkflow.Name, "round:1", 4, Token));
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public async Task StartAsync_AnotherIsFaster_IsFalse()
    {
        platform.Refusal = ScriptedClient.Taken();

        Assert.False(await client.StartAsync(SleepWorkflow.Name, "round:1", 4, Token));
    }

    [Fact]
    public async Task EveryRequest_InstanceIsUnknownOrHasEnded_IsRefusedWithoutAsking()
    {
        Stands("over", OrchestrationRuntimeStatus.Failed);

        foreach (var id in (string[])["nobody", "over"])
        {
            Assert.False(await client.RaiseEventAsync(id, ListenWorkflow.Said, new Word("hi"), Token));
            Assert.False(await client.SuspendAsync(id, "", Token));
            Assert.False(await client.ResumeAsync(id, "", Token));
            Assert.False(await client.TerminateAsync(id, "", false, Token));
        }

        Assert.False(await client.PurgeAsync("nobody", false, Token));
        Assert.Empty(platform.Requests);
        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitForEndAsync("nobody", Token));
    }

    [Theory]
    [InlineData(StatusCode.NotFound)]
    [InlineData(StatusCode.FailedPrecondition)]
    public async Task RaiseEventAsync_InstanceGoesInTheSameMoment_IsFalse(StatusCode status)
    {
        Stands("round:1", OrchestrationRuntimeStatus.Running);
        platform.Refusal = new RpcException(new Status(status, "gone"));

        Assert.False(await client.RaiseEventAsync("round:1", ListenWorkflow.Said, new Word("hi"), Token));
    }

    [Fact]
    public async Task RaiseEventAsync_PlatformCannotBeReached_Throws()
    {
        Stands("round:1", OrchestrationRuntimeStatus.Running);
        platform.Refusal = new RpcException(new Status(StatusCode.Unavailable, "later"));

        await Assert.ThrowsAsync<RpcException>(() =>
            client.RaiseEventAsync("round:1", ListenWorkflow.Said, new Word("hi"), Token)
        );
    }

    [Fact]
    public async Task RaiseEventAsync_InstanceRuns_CarriesOurJson()
    {
        Stands("round:1", OrchestrationRuntimeStatus.Running);

        Assert.True(await client.RaiseEventAsync("round:1", ListenWorkflow.Said, new Word("hi"), Token));
        Assert.Equal(["""raise Said {"Text":"hi"} to round:1"""], platform.Requests);
    }

    [Fact]
    public async Task TerminateAsync_WithChildren_EndsTheParentFirstAndThenThoseOfItsPrefix()
    {
        // Arrange
        Stands("round:1", OrchestrationRuntimeStatus.Running);
        var child = Stands("round:1:school:2", OrchestrationRuntimeStatus.Running);
        platform.Pages = [new Page<OrchestrationMetadata>([child])];

        // Act
        var isEnding = await client.TerminateAsync("round:1", "by mistake", includeChildren: true, Token);

        // Assert
        Assert.True(isEnding);
        Assert.Equal(["terminate round:1 by mistake", "terminate round:1:school:2 by mistake"], platform.Requests);
        Assert.Equal("round:1:", platform.Query!.InstanceIdPrefix);
    }

    [Fact]
    public async Task TerminateAsync_BrokenOffAfterTheParent_GoesOnWithItsChildren()
    {
        Stands("round:1", OrchestrationRuntimeStatus.Terminated);
        platform.Pages = [new Page<OrchestrationMetadata>([Stands("round:1:a", OrchestrationRuntimeStatus.Running)])];

        Assert.False(await client.TerminateAsync("round:1", "by mistake", includeChildren: true, Token));
        Assert.Equal(["terminate round:1:a by mistake"], platform.Requests);
    }

    [Fact]
    public async Task PurgeAsync_WithChildren_ForgetsThoseThatHaveEnded()
    {
        // Arrange
        Stands("round:1", OrchestrationRuntimeStatus.Completed);
        var ended = Stands("round:1:a", OrchestrationRuntimeStatus.Failed);
        var running = Stands("round:1:b", OrchestrationRuntimeStatus.Running);
        platform.Pages = [new Page<OrchestrationMetadata>([ended, running])];

        // Act
        var isForgotten = await client.PurgeAsync("round:1", includeChildren: true, Token);

        // Assert
        Assert.True(isForgotten);
        Assert.Equal(["purge round:1:a", "purge round:1"], platform.Requests);
    }

    [Fact]
    public async Task PurgeAsync_StillRunning_IsRefused()
    {
        Stands("round:1", OrchestrationRuntimeStatus.Running);

        Assert.False(await client.PurgeAsync("round:1", includeChildren: true, Token));
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public async Task QueryAsync_PlatformGivesAnEmptyPageFirst_GoesOnToOneWithInstances()
    {
        // Arrange
        var found = Stands("round:1", OrchestrationRuntimeStatus.Running);
        platform.Pages =
        [
            new Page<OrchestrationMetadata>([], "1"),
            new Page<OrchestrationMetadata>([found], "2"),
            new Page<OrchestrationMetadata>([]),
        ];

        // Act
        var first = await client.QueryAsync(new WorkflowQuery("round:", WorkflowState.Running, 10), Token);
        var last = await client.QueryAsync(new WorkflowQuery("round:", After: first.Next), Token);

        // Assert
        Assert.Equal(["round:1"], first.Instances.Select(instance => instance.InstanceId));
        Assert.Equal("2", first.Next);
        Assert.Equal((0, null), (last.Instances.Count, last.Next));
    }

    [Fact]
    public async Task QueryAsync_StateThatThePlatformDoesNotHave_FindsNothing()
    {
        Assert.Empty((await client.QueryAsync(new WorkflowQuery(State: WorkflowState.Paused), Token)).Instances);
        Assert.Null(platform.Query);
    }

    private OrchestrationMetadata Stands(string instanceId, OrchestrationRuntimeStatus state) =>
        platform.Instances[instanceId] = new OrchestrationMetadata("Contract_Sleep_V1", instanceId)
        {
            RuntimeStatus = state,
        };
}
