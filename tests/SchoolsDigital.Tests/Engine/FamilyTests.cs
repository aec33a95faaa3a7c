using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

public class FamilyTests
{
    private static readonly string[] Tables = ["instances", "history", "inbox", "tasks", "timers", "set_aside"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallSubWorkflowAsync_AThousandChildren_AllAnswer()
    {
        var script = new Script(
            async (context, input) =>
            {
                if (input != "parent")
                {
                    return await context.DoAsync(input);
                }

                var children = Enumerable.Range(0, 1_000).Select(number => context.ChildAsync($"{number}"));
                return $"{(await Task.WhenAll(children)).Sum(int.Parse)}";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("parent");

        Assert.Equal("499500", await it.ResultAsync());
        Assert.Equal(1_001, (await host.ListAsync()).Count(one => one.State == WorkflowState.Completed));
        Assert.Empty(host.Ledger().Repeats);
        host.AssertNothingIsLeft();
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task CallSubWorkflowAsync_TwoChildrenOfOneId_FirstRunsAndSecondFails()
    {
        var script = new Script(
            async (context, input) =>
            {
                if (input != "parent")
                {
                    return input;
                }

                var (first, second) = (context.ChildAsync("first", "c"), context.ChildAsync("second", "c"));
                var refused = await Assert.ThrowsAsync<StepFailedException>(() => second);
                return $"{await first}; {refused.Failure!.Message}";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("parent");

        Assert.Equal("first; There is another instance with the id c.", await it.ResultAsync());
        host.AssertNothingIsLeft();
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task CallSubWorkflowAsync_NobodyWaitsForTheChild_ItGoesOnAlone()
    {
        var script = new Script(
            async (context, input) =>
            {
                if (input == "child")
                {
                    return (await context.HearAsync())!;
                }

                _ = context.ChildAsync("child", "c");
                return await context.DoAsync("done");
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("parent");
        Assert.Equal("done", await it.ResultAsync());

        await host.Client.RaiseEventAsync("c", Script.Said, new("hello"), Cancellation);
        await host.SettleAsync();

        Assert.Equal("hello", (await host.Client.GetAsync("c", Cancellation))!.ReadOutput<string>());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task RunAsync_CodeReturnsWithoutWaiting_DropsWhatItAskedForInItsLastTurn()
    {
        var script = new Script(
            async (context, input) =>
            {
                if (input == "child")
                {
                    return "";
                }

                await context.SleepAsync(1);
                _ = context.ChildAsync("child", "c");
                _ = context.DoAsync("forgotten");
                _ = context.SleepAsync(10);
                return "done";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("parent");
        await host.LetPassAsync(20);

        Assert.Equal("done", await it.ResultAsync());
        Assert.Empty(host.Ledger().Effects);
        Assert.Single(await host.ListAsync());
        host.AssertNothingIsLeft();
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task RunAsync_CodeReturnsWhileOldThingsAreOpen_TakesThemAway()
    {
        var script = new Script(
            async (context, input) =>
            {
                _ = context.SleepAsync(100);
                _ = context.HearAsync(minutes: 100);
                _ = context.DoAsync("mail", Script.EachMinute);
                await context.SleepAsync(0.5);
                return input;
            }
        )
        {
            Activity = (_, _) => throw new InvalidOperationException("The provider is down."),
        };
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("done");

        await host.LetPassAsync(200);

        Assert.Equal("done", await it.ResultAsync());
        Assert.Equal(1, host.Ledger().RunsOf("mail"));
        host.AssertNothingIsLeft();
    }

    [Theory]
    [InlineData("event", "child")]
    [InlineData("child", "event")]
    public async Task RunAsync_EventAndChildWaitInTheInbox_AreToldInTheirOrder(string first, string second)
    {
        // Arrange: both come while the parent is held.
        var script = new Script(
            async (context, input) =>
            {
                if (input == "child")
                {
                    return (await context.HearAsync())!;
                }

                var (heard, child) = (context.HearAsync(), context.ChildAsync("child", "c"));
                return await Task.WhenAny((Task)heard, child) == heard ? "event" : "child";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("parent");
        await host.SettleAsync();
        await host.Client.SuspendAsync("it", "holidays", Cancellation);

        // Act
        foreach (var what in new[] { first, second })
        {
            await host.Client.RaiseEventAsync(what == "event" ? "it" : "c", Script.Said, new("hello"), Cancellation);
            await host.SettleAsync();
        }

        await host.Client.ResumeAsync("it", "term", Cancellation);

        // Assert
        Assert.Equal(first, await it.ResultAsync());
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task PurgeAsync_Family_LeavesNoTraceOfItAndAllOfTheOthers()
    {
        // Arrange
        var script = new Script(
            async (context, input) =>
            {
                var done = await context.DoAsync(input);
                return input.Length > 1 ? done + await context.ChildAsync(input[1..]) : done;
            }
        );
        await using var host = await script.StartHostAsync();
        await host.BeginAsync("abc", "gone");
        await host.BeginAsync("ab", "stays");
        await host.SettleAsync();
        var before = Tables.Select(table => host.Database.Count(table)).ToList();

        // Act
        await host.BeginAsync("abcd", "gone-too");
        await host.SettleAsync();
        Assert.True(await host.Client.PurgeAsync("gone-too", includeChildren: true, Cancellation));

        // Assert
        Assert.Equal(before, Tables.Select(table => host.Database.Count(table)));
        Assert.Equal(2, (await host.ListAsync("stays")).Count);
        Assert.Empty(await host.ListAsync("gone-too"));
    }

    [Fact]
    public async Task PurgeAsync_ParentOfARunningChild_LeavesTheChildToItself()
    {
        var script = new Script(
            async (context, input) =>
            {
                if (input == "child")
                {
                    return (await context.HearAsync())!;
                }

                _ = context.ChildAsync("child", "c");
                return await context.DoAsync("done");
            }
        );
        await using var host = await script.StartHostAsync();
        await host.BeginAsync("parent");
        await host.SettleAsync();

        await host.Client.PurgeAsync("it", includeChildren: true, Cancellation);
        await host.RestartAsync();
        await host.BeginAsync("parent", "another");
        await host.Client.RaiseEventAsync("c", Script.Said, new("hello"), Cancellation);
        await host.SettleAsync();

        Assert.Null(await host.Client.GetAsync("it", Cancellation));
        Assert.Equal("hello", (await host.Client.GetAsync("c", Cancellation))!.ReadOutput<string>());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task CallSubWorkflowAsync_IdWouldBeTooLong_FailsTheCallInWords()
    {
        var script = new Script(async (context, _) => await context.ChildAsync("child"));
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("parent", new string('x', 98));

        var ended = await it.LookAsync();

        Assert.Equal(WorkflowState.Failed, ended.State);
        Assert.Contains("1 to 100 characters; this one has 102", ended.Failure!.Message);
    }
}
