using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

/// <summary>An activity that hangs takes nothing away from others for longer than its rule allows.</summary>
public class ActivityLimitTests
{
    private static readonly RetryRule Soon = RetryRule.None with { MaxDuration = TimeSpan.FromMilliseconds(20) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CallAsync_ActivityHangs_FailsAndGivesItsPlaceToOthers(bool blocksItsThread)
    {
        // Arrange: one place for all, and an activity in it that takes no notice of its token.
        var never = new TaskCompletionSource<string>();
        var script = new Script((context, input) => context.DoAsync(input, input == "hang" ? Soon : null));
        script.Activity = (what, _) =>
            what != "hang" ? Task.FromResult(what)
            : blocksItsThread ? Task.FromResult(never.Task.GetAwaiter().GetResult())
            : never.Task;
        await using var host = await script.StartHostAsync(new EngineOptions { MaxActivities = 1 });
        var hung = await host.BeginAsync("hang", "hung");
        await host.UntilAsync(database => database.Count("tasks") == 1);

        // Act
        var other = await host.BeginAsync("work", "other");
        var result = await other.ResultAsync();
        var failed = await hung.LookAsync();
        never.SetResult("too late");

        // Assert
        Assert.Equal("work", result);
        Assert.Equal(WorkflowState.Failed, failed.State);
        Assert.Equal(
            "Test.Do.V1 failed: It was not done in 00:00:00.0200000. (System.TimeoutException)",
            failed.Failure!.Message
        );
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task CallAsync_ActivityTakesTooLong_IsAskedToEndAndTriedAgain()
    {
        var asked = new TaskCompletionSource();
        var script = new Script((context, _) => context.DoAsync("work", Soon with { MaxAttempts = 2 }));
        await using var host = await script.StartHostAsync();
        script.Activity = async (what, cancellation) =>
        {
            await using var registration = cancellation.Register(() => asked.TrySetResult());
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return what;
        };
        var it = await host.BeginAsync();
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Cancellation);
        await host.LetPassAsync(0);

        Assert.Equal(WorkflowState.Failed, (await it.LookAsync()).State);
        Assert.Equal(2, host.Ledger().RunsOf("work"));
    }

    [Fact]
    public async Task CallAsync_ActivitySaysItselfThatSomethingTookTooLong_FailsInItsWords()
    {
        var script = new Script((context, _) => context.DoAsync("work", RetryRule.None))
        {
            Activity = (_, _) => throw new TimeoutException("The provider is slow."),
        };
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        Assert.Contains("The provider is slow.", (await it.LookAsync()).Failure!.Message);
    }

    [Fact]
    public void ReadRule_OfAnEarlierVersion_HasTheStandardLimit()
    {
        var rule = HistoryJson.ReadRule(
            """{"MaxAttempts":5,"FirstDelay":"00:00:05","Factor":2,"MaxDelay":"00:05:00"}"""
        );

        Assert.Equal(RetryRule.Standard, rule);
        Assert.Equal(RetryRule.StandardLimit, rule.AttemptLimit);
        Assert.Equal(Soon, HistoryJson.ReadRule(HistoryJson.Write(Soon)));
    }
}
