using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Tests.Support;

/// <summary>
/// The embedded engine in a folder of its own, on a clock that stands still until it is moved. It can be stopped, killed
/// and started again; the services are the world outside, which stays as it is meanwhile.
/// </summary>
public sealed class TestHost : WorkflowHost
{
    // No test waits this long; it only turns a hang into a failure that names its line.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TempFolder? ownFolder;
    private readonly ServiceProvider services;
    private WorkflowCatalogue catalogue;
    private EngineOptions options;

    private TestHost(
        DateTimeOffset at,
        WorkflowCatalogue catalogue,
        Action<IServiceCollection>? services,
        EngineOptions options,
        TempFolder? folder
    )
    {
        (this.catalogue, this.options) = (catalogue, options);
        ownFolder = folder is null ? new TempFolder() : null;
        Clock = new VirtualClock(at);
        Database = new DatabaseFile((folder ?? ownFolder!).PathOf("workflows.db"));
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        collection.TryAddSingleton<AttemptLog, MemoryAttemptLog>();
        collection.TryAddSingleton<TimeProvider>(Clock);
        collection.TryAddTransient(_ => Client);
        this.services = collection.BuildServiceProvider();
        Engine = Open();
    }

    /// <summary>
    /// Starts a host at a moment of London's clocks, with the contract's catalogue where no other is given, in a folder of
    /// its own or in one that the test keeps.
    /// </summary>
    public static Task<TestHost> StartAsync(
        string at = "2026-09-07 09:00",
        WorkflowCatalogue? catalogue = null,
        Action<IServiceCollection>? services = null,
        EngineOptions? options = null,
        TempFolder? folder = null
    ) =>
        Task.FromResult(
            new TestHost(
                Some.Time(at),
                catalogue ?? ContractCatalogue.Create(),
                services,
                options ?? new EngineOptions(),
                folder
            )
        );

    public VirtualClock Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public EmbeddedEngine Engine { get; private set; }

    public override IWorkflowClient Client => Engine.Client;

    public IServiceProvider Services => services;

    /// <summary>Kills the store of the engine that now runs. A restart brings a new one.</summary>
    public CrashSwitch Crash { get; private set; } = new();

    /// <summary>How many commits each engine lives to see from the next restart on; 0 for a long life.</summary>
    public int DiesAfter { get; set; }

    public EngineLog Log { get; } = new();

    public DatabaseFile Database { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<StartedInstance<TOut>> StartAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        TIn input,
        string instanceId = "it"
    )
    {
        Assert.True(await Client.StartAsync(workflow, instanceId, input, Cancellation), $"{instanceId} exists");
        return new StartedInstance<TOut>(this, instanceId);
    }

    /// <summary>Lets everything happen that falls due up to a moment of London's clocks.</summary>
    public Task AdvanceToAsync(string moment) => AdvanceToAsync(Some.Time(moment));

    /// <summary>Lets everything happen that falls due up to a moment.</summary>
    /// <exception cref="SimulatedCrashException">The store has died; the clock stands where it did.</exception>
    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        do
        {
            await SettleAsync();
        } while (Clock.TryJump(moment));

        Clock.MoveTo(moment);
    }

    public override Task LetPassAsync(TimeSpan time) => AdvanceToAsync(Now + time);

    /// <summary>Lets everything happen that needs no more time.</summary>
    public async Task SettleAsync()
    {
        await Engine.WhenIdleAsync(Cancellation).WaitAsync(Patience, Cancellation);
        if (Crash.HasCrashed)
        {
            throw new SimulatedCrashException();
        }
    }

    /// <summary>Waits until something stands on disk, looking after each commit.</summary>
    public async Task UntilAsync(Func<DatabaseFile, bool> isSo)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Crash.Watch(point =>
        {
            if (point == CommitPoint.After && isSo(Database))
            {
                seen.TrySetResult();
            }
        });
        if (!isSo(Database))
        {
            await seen.Task.WaitAsync(Patience, Cancellation);
        }

        Crash.Watch(null);
    }

    /// <summary>Stops the engine, as a person would. Only a restart can follow.</summary>
    public ValueTask StopAsync() => Engine.DisposeAsync();

    /// <summary>Stops the engine and starts it again, with other code where given.</summary>
    public async Task RestartAsync(WorkflowCatalogue? catalogue = null, EngineOptions? options = null)
    {
        await Engine.DisposeAsync();
        (this.catalogue, this.options) = (catalogue ?? this.catalogue, options ?? this.options);
        Crash = new CrashSwitch();
        Crash.Arm(CommitPoint.Before, DiesAfter);
        Engine = Open();
    }

    /// <summary>Kills the engine, so that it writes nothing more, and starts it again.</summary>
    public Task CrashAndRestartAsync()
    {
        Crash.Crash();
        return RestartAsync();
    }

    /// <summary>Fails where the code, run again from the recorded history, would do anything else than it did.</summary>
    public async Task AssertReplaysAsync(string instanceId)
    {
        await SettleAsync();
        var history = Engine.ReadHistory(instanceId);
        Assert.NotNull(history);
        Assert.Null(new WorkflowReplayer(catalogue, services).FindDisagreement(history, exactly: true));
    }

    /// <summary>The same for every instance that there is.</summary>
    public async Task AssertAllReplayAsync()
    {
        foreach (var instance in await ListAsync())
        {
            await AssertReplaysAsync(instance.InstanceId);
        }
    }

    /// <summary>Every instance that there is, or those with a prefix, in the order of their ids.</summary>
    public async Task<IReadOnlyList<WorkflowSnapshot>> ListAsync(string prefix = "")
    {
        var found = new List<WorkflowSnapshot>();
        var query = new WorkflowQuery(prefix, PageSize: 1_000);
        do
        {
            var page = await Client.QueryAsync(query, Cancellation);
            found.AddRange(page.Instances);
            query = query with { After = page.Next };
        } while (query.After is not null);

        return found;
    }

    /// <summary>Fails where anything is left that an engine would still have to do.</summary>
    public void AssertNothingIsLeft()
    {
        foreach (var table in (string[])["tasks", "timers", "inbox", "set_aside"])
        {
            Assert.Equal((table, 0), (table, Database.Count(table)));
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await services.DisposeAsync();
        ownFolder?.Dispose();
    }

    private EmbeddedEngine Open() =>
        EmbeddedEngine.Start(Database.Path, catalogue, services, Clock, options, Log, Crash.OnCommit);
}
