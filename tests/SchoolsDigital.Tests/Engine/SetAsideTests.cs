using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

/// <summary>What cannot be read or run is put aside, listed with its reason, and tried again once it is mended.</summary>
public class SetAsideTests
{
    private static readonly EventName<Headcount> Counted = new("Said");
    private static readonly EventName<string> Spoken = new("Said");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitForEventAsync_EventCannotBeRead_IsSetAsideAndTheNextGoodOneIsTaken()
    {
        var script = new Script(async (context, _) => $"{(await context.WaitForEventAsync(Counted))!.Pupils}");
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await it.RaiseAsync(Spoken, "not a headcount");
        var waiting = await it.LookAsync();
        var aside = Assert.Single(host.Engine.ListSetAside());
        await it.RaiseAsync(Counted, new Headcount(30));

        Assert.Equal(WorkflowState.Running, waiting.State);
        Assert.Equal((SetAsideKind.Event, "it", "Said"), (aside.Kind, aside.InstanceId, aside.Name));
        Assert.Equal("\"not a headcount\"", aside.Payload);
        Assert.Equal("30", await it.ResultAsync());
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task WaitForEventAsync_TypeRefusesTheValue_IsSetAsideToo()
    {
        var script = new Script(async (context, _) => $"{(await context.WaitForEventAsync(Counted))!.Pupils}");
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await it.RaiseAsync(new EventName<Dictionary<string, int>>("Said"), new() { ["Pupils"] = -1 });
        await host.SettleAsync();
        await it.RaiseAsync(Counted, new Headcount(30));

        Assert.Equal("30", await it.ResultAsync());
        Assert.Single(host.Engine.ListSetAside());
    }

    [Fact]
    public async Task ReleaseAsync_EventCanBeReadByNow_IsTakenAfterARestart()
    {
        var script = new Script(async (context, _) => $"{(await context.WaitForEventAsync(Counted))!.Pupils}");
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.RaiseAsync(Spoken, "thirty");
        await host.SettleAsync();
        var aside = Assert.Single(host.Engine.ListSetAside());
        // The code still waits for the same event, as its history says, and only reads it otherwise.
        script.Workflow = async (context, _) => (await context.WaitForEventAsync(Spoken))!;

        await host.RestartAsync();
        Assert.Equal(aside, Assert.Single(host.Engine.ListSetAside()));
        Assert.True(await host.Engine.ReleaseAsync(aside.Key));

        Assert.Equal("thirty", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task CallAsync_UnknownActivity_IsSetAsideAndRunsOnceTheProgramKnowsIt()
    {
        var script = new Script((context, _) => context.DoAsync("work"));
        var without = new WorkflowCatalogue().AddWorkflow<ScriptRunner, string, string>(Script.Name);
        await using var host = await script.StartHostAsync(catalogue: without);
        var it = await host.BeginAsync();
        await host.SettleAsync();
        var aside = Assert.Single(host.Engine.ListSetAside());

        await host.RestartAsync(Script.Catalogue);
        await host.SettleAsync();
        Assert.Equal(0, host.Ledger().RunsOf("work"));
        Assert.True(await host.Engine.ReleaseAsync(aside.Key));

        Assert.Equal(SetAsideKind.Activity, aside.Kind);
        Assert.Equal("This program has no activity called Test.Do.V1.", aside.Reason);
        Assert.Equal("work", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task CallAsync_UnreadableInput_IsSetAsideWithoutAnAttempt()
    {
        var script = new Script((context, _) => context.CallAsync(new ActivityName<int, string>("Test.Do.V1"), 7));
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        var waiting = await it.LookAsync();

        Assert.Equal(WorkflowState.Running, waiting.State);
        var aside = Assert.Single(host.Engine.ListSetAside());
        Assert.Contains("The input of Test.Do.V1 cannot be read as String", aside.Reason);
        Assert.Empty(host.Ledger().Effects);
    }

    [Fact]
    public async Task ReleaseAsync_StillUnreadable_IsSetAsideAgain()
    {
        var script = new Script((context, _) => context.CallAsync(new ActivityName<int, string>("Test.Do.V1"), 7));
        await using var host = await script.StartHostAsync();
        await host.BeginAsync();
        await host.SettleAsync();

        await host.Engine.ReleaseAsync(host.Engine.ListSetAside()[0].Key);
        await host.SettleAsync();

        Assert.Single(host.Engine.ListSetAside());
        Assert.Equal(0, host.Database.Count("tasks"));
    }

    [Fact]
    public async Task ReleaseAsync_NoSuchItem_IsFalse()
    {
        await using var host = await TestHost.StartAsync();

        Assert.False(await host.Engine.ReleaseAsync(99));
    }

    [Fact]
    public async Task ReleaseAsync_InstanceHasEnded_ChangesNothing()
    {
        var script = new Script((context, _) => context.CallAsync(new ActivityName<int, string>("Test.Do.V1"), 7));
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.SayAsync("unread");
        await host.SettleAsync();
        var activity = Assert.Single(host.Engine.ListSetAside());
        await host.Client.TerminateAsync("it", "given up", cancellationToken: Cancellation);
        await host.SettleAsync();

        Assert.False(await host.Engine.ReleaseAsync(activity.Key));
        await host.SettleAsync();

        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task ReleaseAsync_RunThatAskedIsOver_ChangesNothing()
    {
        // Arrange: both runs ask for an activity in their first step, so they would share a place.
        var script = new Script(
            async (context, input) =>
            {
                if (input == "second")
                {
                    return await context.DoAsync("work");
                }

                _ = context.CallAsync(new ActivityName<int, string>("Test.Do.V1"), 7);
                await context.HearAsync();
                context.ContinueAsNew("second");
                return "";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("first");
        await host.SettleAsync();
        var aside = Assert.Single(host.Engine.ListSetAside());
        await it.SayAsync("go on");
        await host.SettleAsync();

        Assert.False(await host.Engine.ReleaseAsync(aside.Key));

        Assert.Equal("work", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task ReleaseAsync_EventOfAnEndedInstance_StaysListedUntilItIsPurged()
    {
        var script = new Script(
            async (context, _) => $"{(await context.WaitForEventAsync(Counted, context.Now.AddMinutes(1)))?.Pupils}"
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.RaiseAsync(Spoken, "thirty");
        await host.LetPassAsync(2);

        var aside = Assert.Single(host.Engine.ListSetAside());
        Assert.False(await host.Engine.ReleaseAsync(aside.Key));
        Assert.Single(host.Engine.ListSetAside());
        await host.Client.PurgeAsync("it", cancellationToken: Cancellation);

        Assert.Empty(host.Engine.ListSetAside());
        host.AssertNothingIsLeft();
    }
}
