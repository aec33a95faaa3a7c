using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>Gives instances their turns, some at once, and saves each before anything follows from it.</summary>
internal sealed class TurnLoop(
    TurnRunner runner,
    TurnWriter turnWriter,
    SqliteWriter writer,
    InstanceTable instances,
    ActivityPool activities,
    TimerQueue timers,
    EndWaiters ends,
    EngineOptions options,
    ILogger logger
)
{
    private volatile bool stopped;

    /// <summary>Completes once no further turn is begun.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    public void Start() =>
        Ended = Task.WhenAll(Enumerable.Range(0, options.MaxTurns).Select(_ => Task.Run(TakeTurnsAsync)));

    public void Stop()
    {
        stopped = true;
        instances.Close();
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
        var (notices, hasInbox) = instances.Take(slot);
        try
        {
            if (await TrySaveTurnAsync(slot, notices, hasInbox) is var (changes, saved))
            {
                GoOnAfter(slot, changes, saved);
            }
        }
        finally
        {
            instances.EndTurn(slot);
        }
    }

    /// <summary>What a turn has changed and is on disk; null where it has changed nothing, or could not be saved and is taken again.</summary>
    private async Task<(TurnChanges Changes, TurnSaved Saved)?> TrySaveTurnAsync(
        InstanceSlot slot,
        List<Notice> notices,
        bool hasInbox
    )
    {
        try
        {
            if (runner.Take(slot, notices, hasInbox) is not { } changes)
            {
                slot.Forget();
                return null;
            }

            return changes.IsEmpty
                ? null
                : (changes, await writer.WriteAsync(session => turnWriter.Save(session, changes)));
        }
        catch (Exception failure)
        {
            await RetryLaterAsync(slot, notices, failure);
            return null;
        }
    }

    // The turn is on disk, so nothing here may fail: taken again, it would find nothing left to do.
    private void GoOnAfter(InstanceSlot slot, TurnChanges changes, TurnSaved saved)
    {
        slot.FailedSaves = 0;
        slot.Row = changes.After;
        // A turn without records has no row, and rows are counted when the history is read again.
        slot.Turns = changes.Turn + (changes.Records.Count > 0 ? 1 : 0);
        changes.TasksAdded.ForEach(activities.Add);
        changes.TimersSet.ForEach(timers.Add);
        foreach (var child in saved.Children)
        {
            instances.PostInbox(child);
        }

        if (saved.Parent is { } parent)
        {
            instances.PostInbox(parent);
        }

        if (saved.HasInbox)
        {
            instances.PostInbox(slot.Key);
        }

        if (saved.TimersResumed.Count > 0)
        {
            timers.AddRange(saved.TimersResumed);
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
            instances.PostInbox(slot.Key);
        }
    }

    private async Task RetryLaterAsync(InstanceSlot slot, List<Notice> notices, Exception failure)
    {
        slot.Forget();
        if (stopped || writer.HasStopped)
        {
            return;
        }

        var wait = options.CommitRetries.NextDelay(++slot.FailedSaves)!.Value;
        logger.LogError(
            failure,
            "A turn of instance {Key} could not be saved and will be tried again in {Wait}",
            slot.Key,
            wait
        );
        await Task.Delay(wait, TimeProvider.System);
        instances.GiveBack(slot, notices);
    }
}
