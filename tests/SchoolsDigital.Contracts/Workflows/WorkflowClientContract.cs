using SchoolsDigital.Kernel.Workflows;
using Xunit;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>What those who speak to workflows may rely on, whichever host runs them.</summary>
public abstract class WorkflowClientContract
{
    private static readonly TimeSpan ALittle = TimeSpan.FromSeconds(3);
    private static readonly ListenOrder OneWord = new(1, 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts a host that runs <see cref="ContractCatalogue"/>.</summary>
    protected abstract Task<WorkflowHost> StartHostAsync();

    [Fact]
    public async Task StartAsync_IdExists_ChangesNothing()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(EchoInTurnWorkflow.Name, "it", ["first"], Cancellation);
        await EndAsync(host, "it");

        var isNew = await host.Client.StartAsync(EchoInTurnWorkflow.Name, "it", ["second"], Cancellation);

        Assert.False(isNew);
        Assert.Equal("first", (await EndAsync(host, "it")).ReadOutput<string>());
    }

    [Fact]
    public async Task StartAsync_ManyAtOnceWithOneId_StartsOne()
    {
        await using var host = await StartHostAsync();

        var starts = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => host.Client.StartAsync(ListenWorkflow.Name, "it", OneWord, Cancellation))
        );

        Assert.Single(starts, isNew => isNew);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@round")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("Lüneburg")]
    public async Task StartAsync_IdBreaksTheRule_Throws(string instanceId)
    {
        await using var host = await StartHostAsync();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            host.Client.StartAsync(ListenWorkflow.Name, instanceId, OneWord, Cancellation)
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            host.Client.StartAsync(ListenWorkflow.Name, new string('x', 101), OneWord, Cancellation)
        );
    }

    [Fact]
    public async Task EveryRequest_InstanceIsUnknown_SaysSo()
    {
        await using var host = await StartHostAsync();

        Assert.Null(await host.Client.GetAsync("nobody", Cancellation));
        Assert.False(await host.Client.RaiseEventAsync("nobody", ListenWorkflow.Said, new Word("hi"), Cancellation));
        Assert.False(await host.Client.SuspendAsync("nobody", "", Cancellation));
        Assert.False(await host.Client.ResumeAsync("nobody", "", Cancellation));
        Assert.False(await host.Client.TerminateAsync("nobody", "", false, Cancellation));
        Assert.False(await host.Client.PurgeAsync("nobody", false, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.WaitForEndAsync("nobody", Cancellation));
    }

    [Fact]
    public async Task EveryRequest_InstanceHasEnded_IsRefused()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(EchoInTurnWorkflow.Name, "it", ["hello"], Cancellation);
        await EndAsync(host, "it");

        Assert.False(await host.Client.RaiseEventAsync("it", ListenWorkflow.Said, new Word("hi"), Cancellation));
        Assert.False(await host.Client.SuspendAsync("it", "", Cancellation));
        Assert.False(await host.Client.TerminateAsync("it", "", false, Cancellation));
        Assert.Equal(WorkflowState.Completed, (await EndAsync(host, "it")).State);
    }

    [Fact]
    public async Task WaitForEndAsync_WorkflowThrows_ReportsTheFailure()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ThrowWorkflow.Name, "it", "no such school", Cancellation);

        var ended = await EndAsync(host, "it");

        Assert.Equal(WorkflowState.Failed, ended.State);
        Assert.Contains("no such school", ended.Failure!.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => ended.ReadOutput<string>());
    }

    [Fact]
    public async Task SuspendAsync_ThenAnEvent_IsNotTakenUntilResumed()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "it", OneWord, Cancellation);
        await host.LetPassAsync(ALittle);

        await host.Client.SuspendAsync("it", "inspection", Cancellation);
        await host.LetPassAsync(ALittle);
        await host.Client.RaiseEventAsync("it", ListenWorkflow.Said, new Word("hello"), Cancellation);
        await host.LetPassAsync(ALittle);
        var held = await host.Client.GetAsync("it", Cancellation);
        await host.Client.ResumeAsync("it", "inspection over", Cancellation);

        Assert.Equal((WorkflowState.Suspended, "inspection"), (held!.State, held.Reason));
        Assert.Equal("hello", (await EndAsync(host, "it")).ReadOutput<string>());
    }

    [Fact]
    public async Task SuspendAsync_TimerFallsDue_FiresWhenResumed()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(SleepWorkflow.Name, "it", 4, Cancellation);
        await host.LetPassAsync(TimeSpan.FromSeconds(1));

        await host.Client.SuspendAsync("it", "holiday", Cancellation);
        await host.LetPassAsync(TimeSpan.FromSeconds(8));
        var held = await host.Client.GetAsync("it", Cancellation);
        await host.Client.ResumeAsync("it", "term", Cancellation);
        await host.LetPassAsync(ALittle);

        Assert.Equal(WorkflowState.Suspended, held!.State);
        Assert.Equal(WorkflowState.Completed, (await EndAsync(host, "it")).State);
    }

    [Fact]
    public async Task TerminateAsync_Running_EndsWithTheReason()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "it", OneWord, Cancellation);

        await host.Client.TerminateAsync("it", "started by mistake", cancellationToken: Cancellation);

        var ended = await EndAsync(host, "it");
        Assert.Equal((WorkflowState.Terminated, "started by mistake"), (ended.State, ended.Reason));
    }

    [Fact]
    public async Task TerminateAsync_WithChildren_EndsThemToo()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ParentWorkflow.Name, "p", new ChildOrder(false, "p:c", "Ann"), Cancellation);
        await host.LetStartAsync("p:c", Cancellation);

        await host.Client.TerminateAsync("p", "cancelled", includeChildren: true, Cancellation);

        Assert.Equal(WorkflowState.Terminated, (await EndAsync(host, "p")).State);
        Assert.Equal(WorkflowState.Terminated, (await EndAsync(host, "p:c")).State);
    }

    [Fact]
    public async Task PurgeAsync_RunningOrEnded_ForgetsOnlyTheEnded()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "it", OneWord, Cancellation);

        var whileRunning = await host.Client.PurgeAsync("it", cancellationToken: Cancellation);
        await host.Client.RaiseEventAsync("it", ListenWorkflow.Said, new Word("bye"), Cancellation);
        await EndAsync(host, "it");
        var afterwards = await host.Client.PurgeAsync("it", cancellationToken: Cancellation);

        Assert.Equal((false, true), (whileRunning, afterwards));
        Assert.Null(await host.Client.GetAsync("it", Cancellation));
        Assert.True(await host.Client.StartAsync(ListenWorkflow.Name, "it", OneWord, Cancellation));
    }

    [Fact]
    public async Task PurgeAsync_WithChildren_ForgetsThemToo()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ParentWorkflow.Name, "p", new ChildOrder(true, "p:c", "gone"), Cancellation);
        await EndAsync(host, "p");

        await host.Client.PurgeAsync("p", includeChildren: true, Cancellation);

        Assert.Null(await host.Client.GetAsync("p:c", Cancellation));
    }

    [Fact]
    public async Task QueryAsync_PrefixAndState_PagesThroughThoseInOrder()
    {
        await using var host = await StartHostAsync();
        foreach (var number in Enumerable.Range(10, 25))
        {
            await host.Client.StartAsync(ListenWorkflow.Name, $"a-{number}", OneWord, Cancellation);
            await host.Client.StartAsync(ListenWorkflow.Name, $"b-{number}", OneWord, Cancellation);
        }

        await host.Client.TerminateAsync("a-12", "gone", cancellationToken: Cancellation);
        await EndAsync(host, "a-12");
        await host.LetPassAsync(ALittle);

        var found = new List<string>();
        var query = new WorkflowQuery("a-", WorkflowState.Running, PageSize: 10);
        do
        {
            var page = await host.Client.QueryAsync(query, Cancellation);
            Assert.InRange(page.Instances.Count, 1, 10);
            found.AddRange(page.Instances.Select(instance => instance.InstanceId));
            query = query with { After = page.Next };
        } while (query.After is not null);

        Assert.Equal(Enumerable.Range(10, 25).Where(number => number != 12).Select(number => $"a-{number}"), found);
    }

    private static Task<WorkflowSnapshot> EndAsync(WorkflowHost host, string instanceId) =>
        host.Client.WaitForEndAsync(instanceId, Cancellation).WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
}
