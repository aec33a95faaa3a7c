using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Runs the workflows of a catalogue in this process, durably: what it has acknowledged is on disk, and after a crash it
/// goes on from there. It is one of two hosts of the same workflows; the other is Durable Functions.
/// </summary>
public sealed class EmbeddedEngine : IAsyncDisposable
{
    private readonly SqliteDatabase database;
    private readonly EngineJournal journal;
    private readonly InstanceTable instances;
    private readonly ActivityPool activities;
    private readonly TimerQueue timers;
    private readonly SetAsideTable setAside;
    private readonly EndWaiters ends = new();
    private readonly WorkCounter working = new();
    private readonly TurnLoop turns;
    private readonly EngineMetrics metrics;
    private readonly EngineOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private bool stopped;

    private EmbeddedEngine(
        SqliteDatabase database,
        WorkflowCatalogue catalogue,
        IServiceProvider services,
        TimeProvider clock,
        EngineOptions options,
        ILogger logger
    )
    {
        (this.database, this.clock, this.options, this.logger) = (database, clock, options, logger);
        journal = new EngineJournal(database);
        var seqs = journal.ReadSequence("inbox", "seq");
        var turnWriter = new TurnWriter(journal.ReadSequence("instances", "key"), seqs);
        setAside = new SetAsideTable(database, seqs);
        instances = new InstanceTable(options.MaxLiveInstances, working);
        timers = new TimerQueue(clock, OnDue);
        activities = MakePool(catalogue, services);
        turns = new TurnLoop(
            new TurnRunner(journal, catalogue, services, clock, logger, instances.Post),
            turnWriter,
            database.Writer,
            instances,
            activities,
            timers,
            ends,
            options,
            logger
        );
        metrics = new EngineMetrics(() => activities.Waiting, () => instances.Ready.Count);
        Client = new EmbeddedWorkflowClient(database, clock, turnWriter, instances, ends, working);
    }

    /// <summary>How everything else speaks to the workflows.</summary>
    public IWorkflowClient Client { get; }

    /// <summary>How many instances are kept in memory between their turns.</summary>
    internal int LiveInstances => instances.IdleCount;

    /// <summary>How many activities are kept whole in memory until they are run.</summary>
    internal int QueuedActivities => activities.Whole;

    /// <summary>How many instances somebody waits for to end.</summary>
    internal int WaitedFor => ends.Count;

    /// <summary>Opens the engine's database, makes it where it is missing, and goes on with what stands there.</summary>
    /// <param name="file">The database's full path.</param>
    /// <param name="catalogue">What may be run.</param>
    /// <param name="services">What workflows and activities are built from.</param>
    /// <param name="clock">The clock of every timer; a <see cref="VirtualClock"/> can jump.</param>
    /// <param name="options">Sizes; the defaults suit two cores.</param>
    /// <param name="logger">Where failures are told.</param>
    /// <param name="onCommit">See <see cref="SqliteDatabase.Open"/>; for tests.</param>
    /// <exception cref="NewerDatabaseException">A later program has written the database.</exception>
    public static EmbeddedEngine Start(
        string file,
        WorkflowCatalogue catalogue,
        IServiceProvider services,
        TimeProvider clock,
        EngineOptions? options = null,
        ILogger<EmbeddedEngine>? logger = null,
        Action<CommitPoint>? onCommit = null
    )
    {
        var engine = new EmbeddedEngine(
            SqliteDatabase.Open(file, EngineSchema.Current, onCommit),
            catalogue,
            services,
            clock,
            options ?? new EngineOptions(),
            logger ?? NullLogger<EmbeddedEngine>.Instance
        );
        engine.GoOn();
        return engine;
    }

    /// <summary>The work under way; whatever must be over before a virtual clock jumps counts itself in.</summary>
    public WorkCounter WorkCounter => working;

    /// <summary>Completes at a moment at which nothing runs and only time or an event can change that.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken = default) =>
        working.WhenIdleAsync(cancellationToken);

    /// <summary>What could not be read or run, oldest first.</summary>
    public IReadOnlyList<SetAsideItem> ListSetAside() => setAside.List();

    /// <summary>Tries again what was set aside, once its cause is mended. False where there is no such item, or its instance has ended.</summary>
    public async Task<bool> ReleaseAsync(long key)
    {
        if (await setAside.ReleaseAsync(key, clock.GetUtcNow()) is not { } released)
        {
            return false;
        }

        if (released.Task is { } task)
        {
            activities.Add(task);
        }
        else
        {
            instances.PostInbox(released.Instance);
        }

        return true;
    }

    /// <summary>The history of an instance's current run; null where the instance is unknown.</summary>
    public WorkflowHistory? ReadHistory(string instanceId)
    {
        var key = database.Read(session => session.Scalar<long>("SELECT key FROM instances WHERE id = ?1", instanceId));
        return journal.ReadInstance(key) is { } row
            ? new(
                row.Id,
                row.Workflow,
                row.Generation,
                row.Input,
                [.. journal.ReadHistory(key).SelectMany(turn => turn)]
            )
            : null;
    }

    /// <summary>Stops taking turns, asks running activities to end and waits for them, and closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        metrics.Dispose();
        ends.Close();
        timers.Dispose();
        turns.Stop();
        await activities.StopAsync(options.ShutdownGrace);
        await turns.Ended;
        await database.DisposeAsync();
        activities.Dispose();
    }

    private ActivityPool MakePool(WorkflowCatalogue catalogue, IServiceProvider services)
    {
        var table = new ActivityTable(database);
        var worker = new ActivityWorker(
            table,
            new ActivityRunner(services, logger),
            catalogue,
            clock,
            new PatientWriter(database.Writer, options.CommitRetries, logger),
            options.MaxCrashes,
            logger,
            instances.Post,
            timers.Add
        );
        return new ActivityPool(table, worker, clock, working, options, logger, timers.Add);
    }

    private void GoOn()
    {
        timers.AddRange(journal.ReadTimers());
        foreach (var key in journal.ReadReady())
        {
            instances.PostInbox(key);
        }

        activities.Start();
        turns.Start();
    }

    private void OnDue(TimerItem item)
    {
        if (item.IsRetry)
        {
            activities.AddAgain(new TaskKey(item.Instance, item.Generation, item.Step));
        }
        else
        {
            instances.Post(item.Instance, new Notice(item.Generation, item.Step));
        }
    }
}
