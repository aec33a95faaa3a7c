using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

public class DeadlineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitForEventAsync_EventIsOnDiskWhenTheDeadlineComes_IsTaken()
    {
        // Arrange: the commit of the event is held up after it is on disk and before anybody is told.
        var script = new Script(async (context, _) => await context.HearAsync(minutes: 1) ?? "silence");
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.SettleAsync();
        using var release = new ManualResetEventSlim();
        var onDisk = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Crash.Watch(point =>
        {
            if (point == CommitPoint.After)
            {
                onDisk.TrySetResult();
                release.Wait(Cancellation);
            }
        });
        var raised = it.SayAsync("in time");
        await onDisk.Task;

        // Act
        host.Clock.TryJump(DateTimeOffset.MaxValue);
        release.Set();
        await raised;

        // Assert
        Assert.Equal("in time", await it.ResultAsync());
    }

    [Fact]
    public async Task WaitForEventAsync_EventCameWhileTheEngineWasDown_IsTakenAlthoughTheDeadlineHasPassed()
    {
        var script = new Script(async (context, _) => await context.HearAsync(minutes: 1) ?? "silence");
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.SettleAsync();
        host.Crash.Arm(CommitPoint.Before, 2);
        await it.SayAsync("in time");
        await Assert.ThrowsAsync<SimulatedCrashException>(host.SettleAsync);
        host.Clock.MoveTo(host.Now.AddHours(1));

        await host.RestartAsync();

        Assert.Equal("in time", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task WaitForEventAsync_ManyDeadlinesAreBeatenByEvents_NoneOfThemFires()
    {
        var script = new Script(
            async (context, _) =>
            {
                var heard = new List<string?>();
                for (var word = 0; word < 20; word++)
                {
                    heard.Add(await context.HearAsync(minutes: 10));
                }

                return string.Join(' ', heard.Select(word => word ?? "(silence)"));
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        foreach (var minute in Enumerable.Range(1, 19))
        {
            await host.LetPassAsync(1);
            await it.SayAsync($"{minute}");
        }

        await host.SettleAsync();
        var timers = host.Database.Count("timers");
        await host.LetPassAsync(11);

        Assert.Equal(1, timers);
        Assert.Equal($"{string.Join(' ', Enumerable.Range(1, 19))} (silence)", await it.ResultAsync());
        host.AssertNothingIsLeft();
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task DelayUntilAsync_SeveralMoments_ComeInTheirOrderWhateverTheOrderOfAsking()
    {
        var script = new Script(
            async (context, _) =>
            {
                var woken = new List<int>();
                await Task.WhenAll(new[] { 30, 10, 20, 10, -5, 0 }.Select(WakeAsync));
                return string.Join(' ', woken);

                async Task WakeAsync(int minutes)
                {
                    await context.SleepAsync(minutes);
                    woken.Add(minutes);
                }
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await host.LetPassAsync(30);

        Assert.Equal("-5 0 10 10 20 30", await it.ResultAsync());
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task DelayUntilAsync_Cancelled_LeavesNoTimerBehind()
    {
        var script = new Script(
            async (context, _) =>
            {
                using var cancel = new CancellationTokenSource();
                var slept = context.DelayUntilAsync(context.Now.AddDays(100), cancel.Token);
                await context.HearAsync();
                // CancelAsync would go to another thread, which a workflow must not.
                cancel.Cancel();
                return slept.IsCanceled ? (await context.HearAsync())! : "still asleep";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.SayAsync("cancel");
        await host.SettleAsync();
        var timers = host.Database.Count("timers");
        await host.RestartAsync();
        await it.SayAsync("done");

        Assert.Equal(0, timers);
        Assert.Equal("done", await it.ResultAsync());
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task WaitForEventAsync_OneWaitsForLongerThanATimerCanTick_IsWokenOnTheDay()
    {
        var script = new Script(
            async (context, _) =>
            {
                await context.DelayUntilAsync(Some.Time("2030-09-02 09:00"));
                return $"{context.Now:O}";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await host.AdvanceToAsync("2030-09-02 08:59");
        var before = await it.LookAsync();
        await host.AdvanceToAsync("2030-09-02 09:00");

        Assert.Equal(WorkflowState.Running, before.State);
        Assert.Equal($"{Some.Time("2030-09-02 09:00"):O}", await it.ResultAsync());
    }
}
