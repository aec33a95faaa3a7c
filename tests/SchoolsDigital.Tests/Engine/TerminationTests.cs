using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

public class TerminationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TerminateAsync_ActivityWaitsForItsRetry_IsNotTriedAgain()
    {
        var script = new Script((context, _) => context.DoAsync("mail", Script.EachMinute))
        {
            Activity = (_, _) => throw new InvalidOperationException("The provider is down."),
        };
        await using var host = await script.StartHostAsync();
        await host.BeginAsync();
        await host.SettleAsync();

        await host.Client.TerminateAsync("it", "wrong list of schools", cancellationToken: Cancellation);
        await host.LetPassAsync(TimeSpan.FromDays(1));

        Assert.Equal(1, host.Ledger().RunsOf("mail"));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task TerminateAsync_ActivityFailsAfterwards_IsNotTriedAgain()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var script = new Script((context, _) => context.DoAsync("mail", Script.EachMinute))
        {
            Activity = async (_, _) =>
            {
                begun.TrySetResult();
                await gate.Task;
                throw new InvalidOperationException("The provider is down.");
            },
        };
        await using var host = await script.StartHostAsync();
        await host.BeginAsync();
        await begun.Task;

        await host.Client.TerminateAsync("it", "wrong list of schools", cancellationToken: Cancellation);
        await host.Client.WaitForEndAsync("it", Cancellation);
        gate.SetResult();
        await host.LetPassAsync(TimeSpan.FromDays(1));

        Assert.Equal(1, host.Ledger().RunsOf("mail"));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task TerminateAsync_ChildIsStartedInTheSameMoment_EndsItToo()
    {
        // Arrange: the writer is held up, so that the parent's turn begins before it can know that it is to end.
        var turnHasRun = new TaskCompletionSource();
        var script = new Script(
            async (context, input) =>
            {
                if (input == "child")
                {
                    return (await context.HearAsync())!;
                }

                await context.SleepAsync(1);
                var child = context.ChildAsync("child", "late-child");
                turnHasRun.TrySetResult();
                return await child;
            }
        );
        await using var host = await script.StartHostAsync();
        await host.BeginAsync("parent");
        await host.SettleAsync();
        using var release = new ManualResetEventSlim();
        host.Crash.Watch(_ => release.Wait(Cancellation));

        // Act
        var terminated = host.Client.TerminateAsync("it", "cancelled", includeChildren: true, Cancellation);
        host.Clock.TryJump(DateTimeOffset.MaxValue);
        await turnHasRun.Task;
        host.Crash.Watch(null);
        release.Set();

        // Assert
        Assert.True(await terminated);
        await host.SettleAsync();
        var child = await host.Client.GetAsync("late-child", Cancellation);
        Assert.Equal((WorkflowState.Terminated, "cancelled"), (child!.State, child.Reason));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task TerminateAsync_ThenACrash_StillEndsTheWholeFamily()
    {
        var script = new Script(
            async (context, input) =>
                input == "" ? (await context.HearAsync())! : await context.ChildAsync(input[1..], $"c{input.Length}")
        );
        await using var host = await script.StartHostAsync();
        await host.BeginAsync("***");
        await host.SettleAsync();

        host.Crash.Arm(CommitPoint.After, 1);
        await Assert.ThrowsAsync<SimulatedCrashException>(() =>
            host.Client.TerminateAsync("it", "cancelled", includeChildren: true, Cancellation)
        );
        await host.RestartAsync();
        await host.SettleAsync();

        Assert.All(await host.ListAsync(), member => Assert.Equal(WorkflowState.Terminated, member.State));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task TerminateAsync_WithoutChildren_LetsThemGoOn()
    {
        var script = new Script(
            async (context, input) =>
                input == "child" ? (await context.HearAsync())! : await context.ChildAsync("child", "c")
        );
        await using var host = await script.StartHostAsync();
        await host.BeginAsync("parent");
        await host.SettleAsync();

        await host.Client.TerminateAsync("it", "cancelled", cancellationToken: Cancellation);
        await host.SettleAsync();
        await host.Client.RaiseEventAsync("c", Script.Said, new("hello"), Cancellation);
        await host.SettleAsync();

        var child = await host.Client.GetAsync("c", Cancellation);
        Assert.Equal("hello", child!.ReadOutput<string>());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task TerminateAsync_WhileSuspended_Ends()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.Client.SuspendAsync("it", "holidays", Cancellation);
        await host.SettleAsync();

        await host.Client.TerminateAsync("it", "cancelled", cancellationToken: Cancellation);

        var ended = await it.LookAsync();
        Assert.Equal((WorkflowState.Terminated, "cancelled"), (ended.State, ended.Reason));
        host.AssertNothingIsLeft();
    }
}
