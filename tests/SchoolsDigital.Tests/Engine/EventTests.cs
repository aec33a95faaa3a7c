using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

public class EventTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitForEventAsync_TwoWaitsForOneName_TheOlderGetsTheFirstEvent()
    {
        var script = new Script(
            async (context, _) =>
            {
                var (older, newer) = (context.HearAsync(), context.HearAsync());
                return $"older {await older}, newer {await newer}";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await it.SayAsync("one");
        await it.SayAsync("two");

        Assert.Equal("older one, newer two", await it.ResultAsync());
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task WaitForEventAsync_WaitsInAnotherOrderThanTheEventsCame_LosesNone()
    {
        var script = new Script(
            async (context, _) =>
            {
                await context.SleepAsync(10);
                var said = await context.WaitForEventAsync(ListenWorkflow.Said);
                var whispered = await context.WaitForEventAsync(ListenWorkflow.Whispered);
                return $"{said!.Text} {whispered!.Text}";
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.RaiseAsync(ListenWorkflow.Whispered, new Word("hush"));
        await it.RaiseAsync(ListenWorkflow.Said, new Word("hello"));

        await host.LetPassAsync(10);

        Assert.Equal("hello hush", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task WaitForEventAsync_NameDiffersInCase_IsAnotherEvent()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await it.RaiseAsync(new EventName<Word>("said"), new Word("small"));
        await it.RaiseAsync(new EventName<Word>("Said"), new Word("capital"));

        Assert.Equal("capital", await it.ResultAsync());
    }

    [Fact]
    public async Task RaiseEventAsync_Twice_IsDeliveredTwice()
    {
        var script = new Script(async (context, _) => $"{await context.HearAsync()} {await context.HearAsync()}");
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await it.SayAsync("again");
        await it.SayAsync("again");

        Assert.Equal("again again", await it.ResultAsync());
    }

    [Fact]
    public async Task RaiseEventAsync_TokenIsCancelled_LeavesNothing()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            host.Client.RaiseEventAsync(
                "it",
                Script.Said,
                new Word("never mind"),
                new CancellationToken(canceled: true)
            )
        );
        await host.Client.RaiseEventAsync("it", Script.Said, new Word("hello"), Cancellation);

        Assert.Equal("hello", await it.ResultAsync());
    }
}
