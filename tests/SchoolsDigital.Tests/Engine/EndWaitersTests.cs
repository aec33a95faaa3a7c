using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

public class EndWaitersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitForEndAsync_UnknownEndedOrGivenUp_LeavesNothingBehind()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        using var impatience = new CancellationTokenSource();

        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.WaitForEndAsync("nobody", Cancellation));
        var first = host.Client.WaitForEndAsync("it", impatience.Token);
        var second = host.Client.WaitForEndAsync("it", Cancellation);
        var waitingForOne = host.Engine.WaitedFor;
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await it.SayAsync("bye");
        var ended = await second;
        await host.Client.WaitForEndAsync("it", Cancellation);

        Assert.Equal(1, waitingForOne);
        Assert.Equal("bye", ended.ReadOutput<string>());
        Assert.Equal(0, host.Engine.WaitedFor);
    }

    [Fact]
    public async Task WaitForEndAsync_EngineStops_IsCancelled()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        await host.BeginAsync();
        var waiting = host.Client.WaitForEndAsync("it", Cancellation);

        await host.StopAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task WaitForEndAsync_ManyWaitForTheSame_AllAreTold()
    {
        var script = new Script(async (context, _) => (await context.HearAsync())!);
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        var waiting = Enumerable.Range(0, 50).Select(_ => host.Client.WaitForEndAsync("it", Cancellation)).ToList();
        await it.SayAsync("bye");

        Assert.All(await Task.WhenAll(waiting), ended => Assert.Equal(WorkflowState.Completed, ended.State));
        Assert.Equal(0, host.Engine.WaitedFor);
    }
}
