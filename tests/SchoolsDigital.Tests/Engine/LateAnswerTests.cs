using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

/// <summary>What belongs to a run that is over must not touch the run that has taken its place.</summary>
public class LateAnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ContinueAsNew_OldActivityEndsLate_LeavesTheNewActivityItsPlace(bool isSuspended)
    {
        // Arrange: both runs ask for an activity in their first step; the first run does not wait for it.
        var gate = new TaskCompletionSource();
        var isDown = true;
        var script = new Script(
            async (context, input) =>
            {
                if (input == "first")
                {
                    _ = context.DoAsync("slow");
                    await context.HearAsync();
                    context.ContinueAsNew("second");
                    return "";
                }

                return await context.DoAsync("next", Script.EachMinute);
            }
        );
        script.Activity = async (what, _) =>
        {
            if (what == "slow")
            {
                await gate.Task;
            }

            return isDown && what == "next" ? throw new InvalidOperationException("down") : what;
        };
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("first");
        await it.SayAsync("go on");
        await host.Log.WaitForAsync("Test.Do.V1 failed in attempt 1", Cancellation);
        if (isSuspended)
        {
            await host.Client.SuspendAsync("it", "pause", Cancellation);
        }

        // Act: the old one ends, and then only what is on disk counts.
        gate.SetResult();
        await host.SettleAsync();
        isDown = false;
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "go on", Cancellation);
        await host.LetPassAsync(2);

        // Assert
        Assert.Equal("next", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task ContinueAsNew_OldActivityIsUnknown_IsNotSetAsideAfterwards()
    {
        // Arrange: one worker, which a neighbour keeps busy until the run that asked is over.
        var gate = new TaskCompletionSource();
        var script = new Script(
            async (context, input) =>
            {
                switch (input)
                {
                    case "neighbour":
                        return await context.DoAsync("gate");
                    case "first":
                        _ = context.CallAsync(new ActivityName<string, string>("Test.Unknown.V1"), "old");
                        await context.HearAsync();
                        context.ContinueAsNew("second");
                        return "";
                    default:
                        return await context.DoAsync("next");
                }
            }
        );
        script.Activity = async (what, _) =>
        {
            await (what == "gate" ? gate.Task : Task.CompletedTask);
            return what;
        };
        await using var host = await script.StartHostAsync(new EngineOptions { MaxActivities = 1 });
        await host.BeginAsync("neighbour", "neighbour");
        var it = await host.BeginAsync("first");
        await it.SayAsync("go on");
        await host.UntilAsync(database => database.Count("tasks", "generation = 1") == 1);

        // Act
        gate.SetResult();

        // Assert
        Assert.Equal("next", await it.ResultAsync());
        Assert.Empty(host.Engine.ListSetAside());
    }

    [Fact]
    public async Task ContinueAsNew_OldDeadlineComes_DoesNotEndTheNewWait()
    {
        var script = new Script(
            async (context, input) =>
            {
                var heard = await context.HearAsync(input == "first" ? 10 : 60);
                if (input == "first")
                {
                    context.ContinueAsNew("second");
                }

                return heard ?? "silence";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("first");
        await host.LetPassAsync(5);
        await it.SayAsync("one");
        await host.LetPassAsync(20);
        await it.SayAsync("two");

        Assert.Equal("two", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task ContinueAsNew_OldChildEndsLate_DoesNotAnswerTheNewChild()
    {
        // Arrange: in both runs the first step is a child; the first run does not wait for it.
        var script = new Script(
            async (context, input) =>
            {
                switch (input)
                {
                    case "first":
                        _ = context.ChildAsync("child", "old");
                        await context.HearAsync();
                        context.ContinueAsNew("second");
                        return "";
                    case "second":
                        return await context.ChildAsync("child", "new");
                    default:
                        return $"{context.InstanceId} heard {await context.HearAsync()}";
                }
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("first");
        await it.SayAsync("go on");
        await host.SettleAsync();

        // Act
        await host.Client.RaiseEventAsync("old", Script.Said, new("late"), Cancellation);
        await host.SettleAsync();
        await host.Client.RaiseEventAsync("new", Script.Said, new("soon"), Cancellation);

        // Assert
        Assert.Equal("new heard soon", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }
}
