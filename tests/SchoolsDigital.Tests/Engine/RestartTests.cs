using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

public class RestartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RestartAsync_AfterATurnThatOnlyKeptAnEvent_GoesOn()
    {
        // Arrange: the whispered word is kept unread in a turn that adds nothing to the history.
        var script = new Script(async (context, _) => $"{await context.HearAsync()} {await context.HearAsync()}");
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.SettleAsync();
        await it.RaiseAsync(ListenWorkflow.Whispered, new Word("hush"));
        await host.SettleAsync();
        await it.SayAsync("one");
        await host.SettleAsync();

        // Act
        await host.RestartAsync();
        await it.SayAsync("two");

        // Assert
        Assert.Equal("one two", await it.ResultAsync());
    }

    [Fact]
    public async Task RestartAsync_CrashAfterContinuingAsNew_RunsTheNextRun()
    {
        var script = new Script(
            async (context, input) =>
            {
                if (input.Length < 3)
                {
                    context.ContinueAsNew(input + "x");
                }

                return await Task.FromResult(input);
            }
        );
        await using var host = await script.StartHostAsync();
        // The first commit is that of the start, the second that of the first run.
        host.Crash.Arm(CommitPoint.After, 2);
        var it = await host.BeginAsync();
        await Assert.ThrowsAsync<SimulatedCrashException>(host.SettleAsync);

        await host.RestartAsync();

        Assert.Equal("xxx", await it.ResultAsync());
    }

    [Fact]
    public async Task RestartAsync_CrashAfterOneCommitOfMany_StartsWhatWasAcknowledged()
    {
        var script = new Script((context, input) => context.DoAsync(input));
        await using var host = await script.StartHostAsync();
        await host.BeginAsync("a", "a");
        host.Crash.Crash();
        await Assert.ThrowsAsync<SimulatedCrashException>(() => host.BeginAsync("b", "b"));

        await host.RestartAsync();
        await host.SettleAsync();

        var only = Assert.Single(await host.ListAsync());
        Assert.Equal(("a", "a"), (only.InstanceId, only.ReadOutput<string>()));
    }

    [Fact]
    public async Task RestartAsync_WhileSuspended_KeepsWhatCameAndGoesOnWhenResumed()
    {
        // Arrange: a timer, an event and an activity that all come to their end while the instance is held.
        var gate = new TaskCompletionSource();
        var script = new Script(
            async (context, _) =>
            {
                var heard = context.HearAsync();
                var slept = context.SleepAsync(5);
                var done = context.DoAsync("work");
                await slept;
                return $"{await heard} {await done}";
            }
        )
        {
            Activity = async (input, cancellation) =>
            {
                await gate.Task.WaitAsync(cancellation);
                return input;
            },
        };
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.Client.SuspendAsync("it", "holidays", Cancellation);
        gate.SetResult();
        await host.SettleAsync();
        await it.SayAsync("hello");
        await host.LetPassAsync(10);

        // Act
        await host.RestartAsync();
        await host.LetPassAsync(10);
        var held = await it.LookAsync();
        await host.Client.ResumeAsync("it", "term", Cancellation);
        await host.LetPassAsync(0);

        // Assert
        Assert.Equal((WorkflowState.Suspended, "holidays"), (held.State, held.Reason));
        Assert.Equal("hello work", await it.ResultAsync());
        host.AssertNothingIsLeft();
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task RestartAsync_ResumedButNotYetTaken_IsStillResumed()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.Client.SuspendAsync("it", "holidays", Cancellation);
        await host.SettleAsync();
        await it.SayAsync("hello");
        await host.SettleAsync();

        // The request is on disk, and the turn that would take it is not.
        host.Crash.Arm(CommitPoint.Before, 2);
        await host.Client.ResumeAsync("it", "term", Cancellation);
        await Assert.ThrowsAsync<SimulatedCrashException>(host.SettleAsync);
        await host.RestartAsync();

        Assert.Equal("hello", await it.ResultAsync());
    }

    [Fact]
    public async Task RestartAsync_ThousandsAreWaiting_RunsNoneOfThemUntilItIsTime()
    {
        // Arrange
        const int many = 3_000;
        var script = new Script(
            async (context, _) =>
            {
                await context.SleepAsync(60);
                return "awake";
            }
        );
        await using var host = await script.StartHostAsync();
        await Task.WhenAll(
            Enumerable.Range(0, many).Select(number => host.BeginAsync(instanceId: $"school-{number:0000}"))
        );
        await host.SettleAsync();

        // Act
        await host.RestartAsync(options: new EngineOptions { MaxLiveInstances = 50 });
        await host.LetPassAsync(30);
        var runsBefore = host.Engine.LiveInstances;
        await host.LetPassAsync(31);

        // Assert
        Assert.Equal(0, runsBefore);
        var instances = await host.ListAsync();
        Assert.Equal(many, instances.Count(instance => instance.State == WorkflowState.Completed));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task RestartAsync_ActivityWaitsForItsRetry_TriesItAgainWhenDueAndNotBefore()
    {
        var script = new Script((context, _) => context.DoAsync("mail", Script.EachMinute));
        var isDown = true;
        script.Activity = (input, _) =>
            isDown ? throw new InvalidOperationException("The provider is down.") : Task.FromResult(input);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.SettleAsync();
        isDown = false;

        await host.RestartAsync();
        var waiting = await it.LookAsync();
        await host.LetPassAsync(1);

        Assert.Equal(WorkflowState.Running, waiting.State);
        Assert.Equal("mail", await it.ResultAsync());
    }

    [Fact]
    public async Task RestartAsync_BetweenAttempts_AddsNone()
    {
        var thrice = Script.EachMinute with { MaxAttempts = 3 };
        var script = new Script((context, _) => context.DoAsync("mail", thrice))
        {
            Activity = (_, _) => throw new InvalidOperationException("The provider is down."),
        };
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        for (var minute = 0; minute < 5; minute++)
        {
            await host.SettleAsync();
            await host.RestartAsync();
            await host.LetPassAsync(1);
        }

        Assert.Equal(WorkflowState.Failed, (await it.LookAsync()).State);
        Assert.Equal(3, host.Ledger().RunsOf("mail"));
    }

    [Fact]
    public async Task RestartAsync_OnlyUnreadEventsAreThere_RunsNothing()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.RaiseAsync(ListenWorkflow.Whispered, new Word("hush"));
        await host.SettleAsync();

        await host.RestartAsync();
        await host.SettleAsync();

        Assert.Equal(0, host.Engine.LiveInstances);
    }
}
