using SchoolsDigital.Kernel.Workflows;
using Xunit;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>What a workflow may rely on, whichever host runs it.</summary>
public abstract class WorkflowContextContract
{
    private static readonly TimeSpan ALittle = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts a host that runs <see cref="ContractCatalogue"/> and counts attempts from zero.</summary>
    protected abstract Task<WorkflowHost> StartHostAsync();

    [Fact]
    public async Task CallAsync_SeveralInTurn_ReturnsEachResult()
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, EchoInTurnWorkflow.Name, ["one", "two", "three"]);

        Assert.Equal("one two three", ended.ReadOutput<string>());
        Assert.Equal(new Word("3 of 3"), ended.ReadStatus<Word>());
    }

    [Fact]
    public async Task CallAsync_ManyAtOnce_ReturnsAllResults()
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, EchoTogetherWorkflow.Name, 40);

        Assert.Equal(820, ended.ReadOutput<int>());
    }

    [Theory]
    [InlineData(0, 3, "done after 1")]
    [InlineData(2, 3, "done after 3")]
    [InlineData(5, 3, "Contract.Unreliable.V1: not yet, after 3")]
    public async Task CallAsync_ActivityFailsAtFirst_IsTriedAsOftenAsItsRuleSays(
        int failures,
        int attempts,
        string says
    )
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, TryWorkflow.Name, new UnreliableOrder("a", failures, false, attempts));

        Assert.Equal(says, ended.ReadOutput<string>());
    }

    [Fact]
    public async Task CallAsync_PermanentFailure_IsNotTriedAgain()
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, TryWorkflow.Name, new UnreliableOrder("a", 5, Permanently: true, 9));

        Assert.Equal("Contract.Unreliable.V1: no use, after 1", ended.ReadOutput<string>());
    }

    [Fact]
    public async Task CallSubWorkflowAsync_ChildCompletes_ReturnsItsResult()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ParentWorkflow.Name, "p", new ChildOrder(false, "c", "Ann"), Cancellation);
        await host.LetStartAsync("c", Cancellation);

        await host.Client.RaiseEventAsync("c", ListenWorkflow.Whispered, new Word("hush"), Cancellation);

        Assert.Equal("Ann whispered hush", (await EndAsync(host, "p")).ReadOutput<string>());
    }

    [Fact]
    public async Task CallSubWorkflowAsync_WithoutAnId_NamesTheChildAfterTheParent()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ParentWorkflow.Name, "p", new ChildOrder(false, null, "Ann"), Cancellation);
        await host.LetPassAsync(ALittle);

        var family = await host.Client.QueryAsync(new WorkflowQuery(Prefix: "p:"), Cancellation);

        Assert.Equal(EitherWorkflow.Name.Value, Assert.Single(family.Instances).Workflow);
    }

    [Fact]
    public async Task CallSubWorkflowAsync_ChildFails_ThrowsWhatItSaid()
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, ParentWorkflow.Name, new ChildOrder(true, "c", "gone"));

        Assert.Contains("gone", ended.ReadOutput<string>(), StringComparison.Ordinal);
        Assert.Equal(WorkflowState.Failed, (await EndAsync(host, "c")).State);
    }

    [Fact]
    public async Task CallSubWorkflowAsync_ChildIsTerminated_Throws()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ParentWorkflow.Name, "p", new ChildOrder(false, "c", "Ann"), Cancellation);
        await host.LetStartAsync("c", Cancellation);

        await host.Client.TerminateAsync("c", "enough", cancellationToken: Cancellation);

        Assert.StartsWith(
            "the child failed",
            (await EndAsync(host, "p")).ReadOutput<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task DelayUntilAsync_MomentAhead_WaitsForIt()
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, SleepWorkflow.Name, 2);

        Assert.InRange(ended.ReadOutput<double>(), 1.0, 60.0);
    }

    [Fact]
    public async Task DelayUntilAsync_MomentPassed_ReturnsAtOnce()
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, SleepWorkflow.Name, -86_400);

        Assert.InRange(ended.ReadOutput<double>(), 0.0, 60.0);
    }

    [Fact]
    public async Task WaitForEventAsync_EventsCameBefore_TakesThemInOrder()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "l", new ListenOrder(3, 0), Cancellation);

        foreach (var word in new[] { "one", "two", "three" })
        {
            await host.Client.RaiseEventAsync("l", ListenWorkflow.Said, new Word(word), Cancellation);
        }

        Assert.Equal("one two three", (await EndAsync(host, "l")).ReadOutput<string>());
    }

    [Fact]
    public async Task WaitForEventAsync_AnotherName_LeavesItUnread()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "l", new ListenOrder(1, 0), Cancellation);

        await host.Client.RaiseEventAsync("l", ListenWorkflow.Whispered, new Word("hush"), Cancellation);
        await host.Client.RaiseEventAsync("l", ListenWorkflow.Said, new Word("hello"), Cancellation);

        Assert.Equal("hello", (await EndAsync(host, "l")).ReadOutput<string>());
    }

    [Fact]
    public async Task WaitForEventAsync_DeadlineComesFirst_ReturnsNullAndKeepsALateEventForTheNextWait()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "l", new ListenOrder(2, 5), Cancellation);
        await host.LetPassAsync(TimeSpan.FromSeconds(7));

        await host.Client.RaiseEventAsync("l", ListenWorkflow.Said, new Word("late"), Cancellation);

        Assert.Equal("(silence) late", (await EndAsync(host, "l")).ReadOutput<string>());
    }

    [Fact]
    public async Task WaitForEventAsync_EventComesFirst_CancelsItsDeadline()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "l", new ListenOrder(1, 864_000), Cancellation);
        await host.LetPassAsync(ALittle);

        await host.Client.RaiseEventAsync("l", ListenWorkflow.Said, new Word("soon"), Cancellation);
        await host.LetPassAsync(ALittle);

        // With its deadline still pending the instance would not end for ten days.
        var snapshot = await host.Client.GetAsync("l", Cancellation);
        Assert.Equal(WorkflowState.Completed, snapshot!.State);
        Assert.Equal("soon", snapshot.ReadOutput<string>());
    }

    [Fact]
    public async Task WaitForEventAsync_TwoAtOnce_GivesEachItsOwn()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(EitherWorkflow.Name, "e", "Ann", Cancellation);

        await host.Client.RaiseEventAsync("e", ListenWorkflow.Said, new Word("hello"), Cancellation);

        Assert.Equal("Ann said hello", (await EndAsync(host, "e")).ReadOutput<string>());
    }

    [Fact]
    public async Task ContinueAsNew_WithUnreadEvents_KeepsThem()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(CountWorkflow.Name, "n", new CountSoFar(0, 0), Cancellation);

        foreach (var number in new[] { "1", "20", "300" })
        {
            await host.Client.RaiseEventAsync("n", ListenWorkflow.Said, new Word(number), Cancellation);
        }

        Assert.Equal(321, (await EndAsync(host, "n")).ReadOutput<int>());
    }

    [Fact]
    public async Task NewGuidAndNow_CodeIsRunAgain_StayTheSame()
    {
        await using var host = await StartHostAsync();

        var ended = await RunAsync(host, IdentityWorkflow.Name, "");

        Assert.Equal("it same two ids", ended.ReadOutput<string>());
    }

    [Fact]
    public async Task SetStatus_WhileWaiting_CanBeRead()
    {
        await using var host = await StartHostAsync();
        await host.Client.StartAsync(ListenWorkflow.Name, "l", new ListenOrder(2, 0), Cancellation);

        await host.Client.RaiseEventAsync("l", ListenWorkflow.Said, new Word("half"), Cancellation);
        await host.LetPassAsync(ALittle);

        var snapshot = await host.Client.GetAsync("l", Cancellation);
        Assert.Equal(WorkflowState.Running, snapshot!.State);
        Assert.Equal(new Word("half"), snapshot.ReadStatus<Word>());
    }

    private static async Task<WorkflowSnapshot> RunAsync<TIn, TOut>(
        WorkflowHost host,
        WorkflowName<TIn, TOut> workflow,
        TIn input
    )
    {
        await host.Client.StartAsync(workflow, "it", input, Cancellation);
        await host.LetPassAsync(TimeSpan.FromSeconds(10), () => EndAsync(host, "it"));
        return await EndAsync(host, "it");
    }

    private static Task<WorkflowSnapshot> EndAsync(WorkflowHost host, string instanceId) =>
        host.Client.WaitForEndAsync(instanceId, Cancellation).WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
}
