using System.IO.Pipes;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

/// <summary>Code that awaits what did not come from its context cannot be replayed, so it is held before it can do harm.</summary>
public class StrayedCodeTests
{
    private const string Reason =
        "the code awaited something that did not come from its context, which cannot be replayed";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("timer")]
    [InlineData("thread")]
    [InlineData("pipe")]
    [InlineData("call from a thread")]
    [InlineData("other context")]
    public async Task RunAsync_CodeAwaitsSomethingForeign_IsPausedAndGoesOnWhenMended(string what)
    {
        // Arrange
        using var end = new CancellationTokenSource();
        var script = new Script(
            async (context, _) =>
            {
                await ForeignAsync(context, what, end.Token);
                return await context.DoAsync("work");
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.UntilAsync(database => database.Count("instances", "state = 3") == 1);
        var paused = await it.LookAsync();

        // Act
        script.Workflow = (context, _) => context.DoAsync("work");
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "mended", Cancellation);

        // Assert
        Assert.Equal((WorkflowState.Paused, Reason), (paused.State, paused.Reason));
        Assert.Equal("work", await it.ResultAsync());
        await end.CancelAsync();
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(0)]
    public async Task RunAsync_CodeComesBackLate_IsPausedWhetherOrNotItIsStillInMemory(int maxLive)
    {
        // Arrange: beside the foreign thing the code waits for an event, so the engine cannot see it at once.
        var foreign = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var script = new Script(
            async (context, _) =>
            {
                var heard = context.HearAsync();
                await foreign.Task;
                return (await heard)!;
            }
        );
        await using var host = await script.StartHostAsync(new EngineOptions { MaxLiveInstances = maxLive });
        var it = await host.BeginAsync();
        await host.SettleAsync();

        // Act
        foreign.SetResult();
        await host.UntilAsync(database => database.Count("instances", "state = 3") == 1);
        await it.SayAsync("kept");
        script.Workflow = async (context, _) => (await context.HearAsync())!;
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "mended", Cancellation);

        // Assert
        Assert.Equal("kept", await it.ResultAsync());
    }

    [Fact]
    public async Task RunAsync_OneInstanceStrays_OthersGoOn()
    {
        var never = new TaskCompletionSource();
        var script = new Script(
            async (context, input) =>
            {
                await (input == "stray" ? never.Task : context.SleepAsync(1));
                return await context.DoAsync("work");
            }
        );
        await using var host = await script.StartHostAsync();
        var stray = await host.BeginAsync("stray", "stray");
        var good = await host.BeginAsync("good", "good");

        await host.LetPassAsync(2);

        Assert.Equal(WorkflowState.Paused, (await stray.LookAsync()).State);
        Assert.Equal("work", await good.ResultAsync());
    }

    [Fact]
    public async Task RunAsync_CodeOnlyYields_IsNoHarm()
    {
        var script = new Script(
            async (context, _) =>
            {
                await Task.Yield();
                await Task.CompletedTask;
                return await context.DoAsync("work");
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        Assert.Equal("work", await it.ResultAsync());
        await it.AssertReplaysAsync();
    }

    // None of them ends before it is awaited, so that nothing depends on who is faster.
    private static Task ForeignAsync(IWorkflowContext context, string what, CancellationToken end) =>
        what switch
        {
            "timer" => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end),
            "thread" => Task.Run(() => end.WaitHandle.WaitOne(), CancellationToken.None),
            "pipe" => ReadAsync(end),
            "call from a thread" => Task.Run(() => context.DoAsync("from elsewhere"), CancellationToken.None),
            _ => ElsewhereAsync(context),
        };

    private static async Task ReadAsync(CancellationToken end)
    {
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        await pipe.ReadExactlyAsync(new byte[1], end);
    }

    private static async Task ElsewhereAsync(IWorkflowContext context)
    {
        await context.DoAsync("work").ConfigureAwait(false);
        await context.DoAsync("from elsewhere").ConfigureAwait(false);
    }
}
