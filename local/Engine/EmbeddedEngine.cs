using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Runs the workflows of a catalogue in this process, durably: what it has acknowledged is on disk, and after a crash it
/// goes on from there. It is one of two hosts of the same workflows; the other is Durable Functions.
/// </summary>
public sealed class EmbeddedEngine : IAsyncDisposable
{
    private readonly SqliteDatabase database;
    private readonly EngineJournal journal;
    private readonly TurnRunner runner;
    private readonly TurnWriter turnWriter;
    private readonly InstanceTable instances;
    private readonly ActivityPool activities;
    private readonly TimerQueue timers;
    private readonly SetAsideShelf shelf;
    private readonly EndWaiters ends = new();
    private readonly Busyness busyness = new();
    private readonly EngineOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private Task turns = Task.CompletedTask;
    private volatile bool stopped;

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
        turnWriter = new TurnWriter(journal.ReadSequence("instances", "key"), seqs);
        shelf = new SetAsideShelf(database, seqs);
        instances = new InstanceTable(options.MaxLiveInstances, busyness);
        timers = new TimerQueue(clock, OnDue);
        activities = new ActivityPool(
            journal,
            catalogue,
            services,
            clock,
            database.Writer,
            busyness,
            options.CommitRetryDelay,
            logger,
            instances.Post,
            timers.Add
        );
        runner = new TurnRunner(journal, catalogue, services, clock, logger, instances.Post);
        Client = new EmbeddedWorkflowClient(database, clock, turnWriter, instances, ends, busyness);
    }

    /// <summary>How everything else speaks to the workflows.</summary>
    public IWorkflowClient Client { get; }

    /// <summary>How many instances are kept in memory between their turns.</summary>
    internal int LiveInstances => instances.IdleCount;

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
    internal Busyness Busyness => busyness;

    /// <summary>Completes at a moment at which nothing runs and only time or an event can change that.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken = default) =>
        busyness.WhenIdleAsync(cancellationToken);

    /// <summary>What could not be read or run, oldest first.</summary>
    public IReadOnlyList<SetAsideItem> ListSetAside() => shelf.List();

    /// <summary>Tries again what was set aside, once its cause is mended. False where there is no such item, or its instance has ended.</summary>
    public async Task<bool> ReleaseAsync(long key)
    {
        if (await shelf.ReleaseAsync(key, clock.GetUtcNow()) is not { } released)
        {
            return false;
        }

        if (released.Task is { } task)
        {
            activities.Add(task);
        }
        else
        {
            instances.PostMail(released.Instance);
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
        ends.Close();
        timers.Dispose();
        instances.Close();
        await activities.StopAsync(options.ShutdownGrace);
        await turns;
        await database.DisposeAsync();
        activities.Dispose();
    }

    private void GoOn()
    {
        var tasks = journal.ReadTasks().ToLookup(task => task.DueAt > clock.GetUtcNow());
        var retries = tasks[true]
            .Select(task => new TimerItem(task.Instance, task.Generation, task.Step, task.DueAt, task));
        timers.AddRange(journal.ReadTimers().Concat(retries));
        foreach (var task in tasks[false])
        {
            activities.Add(task);
        }

        foreach (var key in journal.ReadReady())
        {
            instances.PostMail(key);
        }

        activities.Start(options.MaxActivities);
        turns = Task.WhenAll(Enumerable.Range(0, options.MaxTurns).Select(_ => Task.Run(TakeTurnsAsync)));
    }

    private void OnDue(TimerItem item)
    {
        if (item.Retry is { } task)
        {
            activities.Add(task);
        }
        else
        {
            instances.Post(item.Instance, new Notice(item.Generation, item.Step));
        }
    }

    private async Task TakeTurnsAsync()
    {
        await foreach (var slot in instances.Ready.ReadAllAsync())
        {
            if (!stopped)
            {
                // The next instance has its turn while this one's commit waits for the disk.
                _ = TakeTurnAsync(slot);
            }
        }
    }

    private async Task TakeTurnAsync(InstanceSlot slot)
    {
        var (notices, hasMail) = instances.Take(slot);
        try
        {
            if (runner.Take(slot, notices, hasMail) is not { } changes)
            {
                slot.Forget();
            }
            else if (!changes.IsEmpty)
            {
                var saved = await database.Writer.WriteAsync(session => turnWriter.Save(session, changes));
                GoOnAfter(slot, changes, saved);
            }
        }
        catch (Exception failure)
        {
            await RetryLaterAsync(slot, notices, failure);
        }

        instances.EndTurn(slot);
    }

    private void GoOnAfter(InstanceSlot slot, TurnChanges changes, TurnSaved saved)
    {
        slot.Row = changes.After;
        // A turn without records has no row, and rows are counted when the history is read again.
        slot.Turns = changes.Turn + (changes.Records.Count > 0 ? 1 : 0);
        changes.TasksAdded.ForEach(activities.Add);
        changes.TimersSet.ForEach(timers.Add);
        foreach (var child in saved.Children)
        {
            instances.PostMail(child);
        }

        if (saved.Parent is { } parent)
        {
            instances.PostMail(parent);
        }

        if (saved.HasMail)
        {
            instances.PostMail(slot.Key);
        }

        if (changes.Before.IsHeld && !changes.After.IsHeld)
        {
            timers.AddRange(journal.ReadTimers(slot.Key));
        }

        if (changes.EndsRun)
        {
            EndRun(slot, changes.After);
        }
    }

    private void EndRun(InstanceSlot slot, InstanceRow after)
    {
        slot.Run = null;
        slot.Turns = 0;
        if (after.HasEnded)
        {
            ends.Ended(after.Id);
        }
        else
        {
            instances.PostMail(slot.Key);
        }
    }

    private async Task RetryLaterAsync(InstanceSlot slot, List<Notice> notices, Exception failure)
    {
        slot.Forget();
        if (stopped || database.Writer.HasStopped)
        {
            return;
        }

        logger.LogError(failure, "A turn of instance {Key} could not be saved and will be tried again", slot.Key);
        await Task.Delay(options.CommitRetryDelay, TimeProvider.System);
        instances.GiveBack(slot, notices);
    }
}
