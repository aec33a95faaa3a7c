using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

/// <summary>Where more activities are asked for than the engine keeps in memory, they stay in the table until their turn.</summary>
public class FullQueueTests
{
    private const int Many = 50;

    private readonly TaskCompletionSource gate = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static EngineOptions Small => new() { MaxActivities = 1, MaxQueuedActivities = 2 };

    [Fact]
    public async Task CallAsync_QueueIsFull_HoldsUpNoTurnAndLosesNothing()
    {
        // Arrange
        var script = Script();
        await using var host = await script.StartHostAsync(Small);
        var all = await Task.WhenAll(Enumerable.Range(0, Many).Select(one => host.BeginAsync($"{one}", $"{one}")));

        // Act: every instance has had its turn while the first activity still runs.
        await host.UntilAsync(database => database.Count("tasks") == Many);
        var inMemory = host.Engine.QueuedActivities;
        gate.SetResult();
        await host.SettleAsync();

        // Assert
        Assert.InRange(inMemory, 0, 2);
        foreach (var one in all)
        {
            Assert.Equal(one.InstanceId, await one.ResultAsync());
            Assert.Equal(1, host.Ledger().RunsOf(one.InstanceId));
        }

        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task TerminateAsync_ActivityHasNotLeftTheTable_IsNotRun()
    {
        var script = Script();
        await using var host = await script.StartHostAsync(Small);
        foreach (var one in Enumerable.Range(0, 5))
        {
            await host.BeginAsync($"{one}", $"{one}");
            await host.UntilAsync(database => database.Count("tasks") == one + 1);
        }

        await host.Client.TerminateAsync("4", "not needed", cancellationToken: Cancellation);
        await host.UntilAsync(database => database.Count("tasks") == 4);
        gate.SetResult();
        await host.SettleAsync();

        Assert.Equal(["0", "1", "2", "3"], host.Ledger().Effects);
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task RestartAsync_MoreIsLeftThanTheQueueHolds_RunsAllOfIt()
    {
        var script = Script();
        await using var host = await script.StartHostAsync(Small);
        await Task.WhenAll(Enumerable.Range(0, Many).Select(one => host.BeginAsync($"{one}", $"{one}")));
        await host.UntilAsync(database => database.Count("tasks") == Many);

        await host.StopAsync();
        gate.SetResult();
        await host.RestartAsync();
        await host.SettleAsync();

        Assert.All(await host.ListAsync(), one => Assert.Equal(WorkflowState.Completed, one.State));
        host.AssertNothingIsLeft();
    }

    private Script Script() =>
        new((context, input) => context.DoAsync(input))
        {
            Activity = async (what, cancellation) =>
            {
                await gate.Task.WaitAsync(cancellation);
                return what;
            },
        };
}
