using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

/// <summary>Where code and history do not agree the instance is held, loses nothing, and goes on once the code is mended.</summary>
public class DisagreementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        "other activity",
        "history has step 1: activity Test.Do.V1, the code asked for step 1: activity Test.Other.V1"
    )]
    [InlineData("timer", "history has step 1: activity Test.Do.V1, the code asked for step 1: a timer")]
    [InlineData("event first", "history has step 1: activity Test.Do.V1, the code asked for step 1: event Said")]
    [InlineData("fewer steps", "history has step 2: event Said, the code asked for the end")]
    [InlineData("one more step", "history has nothing more, the code asked for step 3: activity Test.Do.V1")]
    [InlineData("a deadline", "history has step 2: event Said, the code asked for step 2: event Said with a deadline")]
    [InlineData("throws", "history has step 2: event Said, the code asked for a failure")]
    public async Task RunAsync_CodeHasChanged_IsPausedWithBothAndGoesOnAfterAFix(string change, string reason)
    {
        // Arrange
        var script = new Script(Original);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.SettleAsync();

        // Act: the changed code meets an event, then the mended code meets the same.
        script.Workflow = (context, _) => ChangedAsync(context, change);
        await host.RestartAsync();
        await it.SayAsync("hello");
        var paused = await it.LookAsync();
        script.Workflow = Original;
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "mended", Cancellation);

        // Assert
        Assert.Equal((WorkflowState.Paused, reason), (paused.State, paused.Reason));
        Assert.Equal("work hello", await it.ResultAsync());
        Assert.Equal(1, host.Ledger().RunsOf("work"));
        host.AssertNothingIsLeft();
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task RunAsync_ActivityAndTimerEndWhilePaused_AreKeptAcrossARestart()
    {
        // Arrange: it is paused while an activity runs, a child works and a timer ticks.
        var gate = new TaskCompletionSource();
        Func<IWorkflowContext, string, Task<string>> original = async (context, input) =>
        {
            if (input == "child")
            {
                return $"child heard {await context.HearAsync()}";
            }

            var (done, child, slept) = (
                context.DoAsync("work"),
                context.ChildAsync("child", "c"),
                context.SleepAsync(5)
            );
            var heard = await context.HearAsync();
            await slept;
            return $"{heard}, {await done}, {await child}";
        };
        var script = new Script(original)
        {
            Activity = async (what, cancellation) =>
            {
                await gate.Task.WaitAsync(cancellation);
                return what;
            },
        };
        await using var host = await script.StartHostAsync(new EngineOptions { MaxLiveInstances = 0 });
        var it = await host.BeginAsync();
        await host.UntilAsync(database => database.Count("instances", "state = 1") == 2);
        script.Workflow = (context, input) => input == "child" ? original(context, input) : context.DoAsync("other");
        await it.SayAsync("first");
        await host.UntilAsync(database => database.Count("instances", "state = 3") == 1);

        // Act
        gate.SetResult();
        await host.Client.RaiseEventAsync("c", Script.Said, new("hello"), Cancellation);
        await host.LetPassAsync(10);
        await host.RestartAsync();
        await host.LetPassAsync(10);
        var paused = await it.LookAsync();
        script.Workflow = original;
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "mended", Cancellation);
        await host.LetPassAsync(0);

        // Assert
        Assert.Equal(WorkflowState.Paused, paused.State);
        Assert.Equal("first, work, child heard hello", await it.ResultAsync());
        Assert.Equal(1, host.Ledger().RunsOf("work"));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task ResumeAsync_NothingIsMended_IsPausedAgainAndLosesNothing()
    {
        var script = new Script(Original);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.SettleAsync();
        script.Workflow = (context, _) => context.CallAsync(new ActivityName<string, string>("Test.Other.V1"), "");
        await host.RestartAsync();
        await it.SayAsync("hello");
        await host.SettleAsync();

        await host.Client.ResumeAsync("it", "hope", Cancellation);
        await host.Client.ResumeAsync("it", "more hope", Cancellation);
        var again = await it.LookAsync();
        script.Workflow = Original;
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "mended", Cancellation);

        Assert.Equal(WorkflowState.Paused, again.State);
        Assert.Equal("work hello", await it.ResultAsync());
    }

    [Fact]
    public async Task RunAsync_WorkflowIsUnknown_IsPausedUntilTheProgramKnowsIt()
    {
        var script = new Script(Original);
        await using var host = await script.StartHostAsync(catalogue: new WorkflowCatalogue());
        var it = await host.BeginAsync();
        var paused = await it.LookAsync();

        await host.RestartAsync(Script.Catalogue);
        await host.Client.ResumeAsync("it", "deployed", Cancellation);
        await it.SayAsync("hello");

        Assert.Equal(WorkflowState.Paused, paused.State);
        Assert.Equal("this program has no workflow called Test.Script.V1", paused.Reason);
        Assert.Equal("work hello", await it.ResultAsync());
    }

    [Fact]
    public async Task RunAsync_InputCannotBeRead_IsPausedUntilTheTypeReadsIt()
    {
        var script = new Script((_, input) => Task.FromResult(input));
        await using var host = await script.StartHostAsync(catalogue: ContractCatalogue.Create());
        var count = new WorkflowName<string, int>(CountWorkflow.Name.Value);
        await host.StartAsync(count, "not a count");
        await host.SettleAsync();
        var paused = await host.Client.GetAsync("it", Cancellation);

        var mended = new WorkflowCatalogue().AddWorkflow<ScriptRunner, string, string>(
            new WorkflowName<string, string>(CountWorkflow.Name.Value)
        );
        await host.RestartAsync(mended);
        await host.Client.ResumeAsync("it", "mended", Cancellation);
        await host.SettleAsync();

        Assert.Equal(WorkflowState.Paused, paused!.State);
        Assert.Contains("The input of Contract.Count.V1 cannot be read as CountSoFar", paused.Reason);
        Assert.Equal("not a count", (await host.Client.GetAsync("it", Cancellation))!.ReadOutput<string>());
    }

    [Fact]
    public async Task RunAsync_ResultCannotBeReadAnyMore_IsPausedUntilItCan()
    {
        var script = new Script(Original);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await host.SettleAsync();
        script.Workflow = async (context, _) =>
            $"{await context.CallAsync(new ActivityName<string, int>("Test.Do.V1"), "work")} {await context.HearAsync()}";
        await host.RestartAsync();
        await it.SayAsync("hello");
        var paused = await it.LookAsync();

        script.Workflow = Original;
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "mended", Cancellation);

        Assert.Contains("history has a result of Test.Do.V1 that cannot be read as Int32", paused.Reason);
        Assert.Equal("work hello", await it.ResultAsync());
    }

    [Fact]
    public async Task RunAsync_TypeRefusesWhatTheHistoryHolds_IsPausedUntilItDoesNot()
    {
        // Arrange: the event was taken when any number of pupils would do.
        var anyNumber = new EventName<Dictionary<string, int>>("Said");
        Func<IWorkflowContext, string, Task<string>> original = async (context, _) =>
            $"{(await context.WaitForEventAsync(anyNumber))!["Pupils"]} {await context.HearAsync()}";
        var script = new Script(original);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.RaiseAsync(anyNumber, new() { ["Pupils"] = -1 });
        await host.SettleAsync();

        // Act
        script.Workflow = async (context, _) =>
            $"{await context.WaitForEventAsync(new EventName<Headcount>("Said"))} {await context.HearAsync()}";
        await host.RestartAsync();
        await it.SayAsync("hello");
        var paused = await it.LookAsync();
        script.Workflow = original;
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "mended", Cancellation);

        // Assert
        Assert.Equal(WorkflowState.Paused, paused.State);
        Assert.Contains("history has a result of Said that cannot be read as Headcount", paused.Reason);
        Assert.Equal("-1 hello", await it.ResultAsync());
    }

    [Fact]
    public async Task RunAsync_HistoryCannotBeRead_IsPausedAndOthersGoOn()
    {
        var script = new Script(Original);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        var other = await host.BeginAsync("", "other");
        await host.SettleAsync();
        await host.StopAsync();
        const string where = "instance = (SELECT key FROM instances WHERE id = 'it')";
        host.Database.Execute($"UPDATE history SET records = 'x' || records WHERE {where}");

        await host.RestartAsync();
        await it.SayAsync("hello");
        await other.SayAsync("hello");
        var paused = await it.LookAsync();
        var result = await other.ResultAsync();
        await host.StopAsync();
        host.Database.Execute($"UPDATE history SET records = substr(records, 2) WHERE {where}");
        await host.RestartAsync();
        await host.Client.ResumeAsync("it", "restored", Cancellation);

        Assert.Equal(WorkflowState.Paused, paused.State);
        Assert.StartsWith("its history cannot be read: ", paused.Reason);
        Assert.Equal(("work hello", "work hello"), (result, await it.ResultAsync()));
    }

    private static async Task<string> Original(IWorkflowContext context, string input) =>
        $"{await context.DoAsync("work")} {await context.HearAsync()}";

    private static async Task<string> ChangedAsync(IWorkflowContext context, string change)
    {
        switch (change)
        {
            case "other activity":
                return await context.CallAsync(new ActivityName<string, string>("Test.Other.V1"), "work");
            case "timer":
                await context.SleepAsync(1);
                return "";
            case "event first":
                return (await context.HearAsync())!;
        }

        var done = await context.DoAsync("work");
        if (change == "throws")
        {
            throw new InvalidOperationException(done);
        }

        if (change == "fewer steps")
        {
            return done;
        }

        if (change == "one more step")
        {
            _ = context.HearAsync();
            return await context.DoAsync("more");
        }

        return (await context.HearAsync(minutes: 1)) ?? "";
    }
}
