using System.Text.Json;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Takes one turn of one instance: reads what was left for it, tells its code what happened, and gathers what changed.
/// Nothing here is on disk until the changes are saved, and nothing outside the slot is touched.
/// </summary>
internal sealed class TurnRunner(
    EngineJournal journal,
    WorkflowCatalogue catalogue,
    IServiceProvider services,
    TimeProvider clock,
    ILogger logger,
    Action<long, Notice> post
)
{
    /// <summary>The changes of the turn; null where the instance is unknown or has ended.</summary>
    public TurnChanges? Take(InstanceSlot slot, IReadOnlyList<Notice> notices, bool hasInbox)
    {
        var isFresh = slot.Row is null;
        slot.Row ??= journal.ReadInstance(slot.Key);
        if (slot.Row is null or { HasEnded: true })
        {
            return null;
        }

        using var span = WorkflowTelemetry.StartTurn(slot.Row.Workflow);
        var changes = new TurnChanges(slot.Row, clock.GetUtcNow());
        // A deadline must not win over an event that is on disk and has not been told of yet.
        var mayHaveInbox = hasInbox || isFresh || notices.Any(notice => notice.Ended is null);
        var inbox = mayHaveInbox ? ReadInbox(slot) : [];
        if (PersonRequests.Obey(inbox, changes))
        {
            // What was held back while the instance was not to run is read again, from the start.
            slot.Run = null;
            slot.LastSeq = 0;
            slot.Unread.Clear();
            inbox = ReadInbox(slot);
        }

        if (changes.After.HasEnded)
        {
            return changes;
        }

        if (changes.After.IsHeld)
        {
            HoldBack(inbox, notices, changes);
            return changes;
        }

        return Run(slot, changes, out var reason) is { } run && Delivered(run)
            ? TurnResult.Gather(run, changes)
            : Pause(slot, inbox, notices, reason ?? slot.Run!.Disagreement!);

        bool Delivered(WorkflowRun run)
        {
            new Delivery(run, slot.Unread, changes).Deliver(inbox, notices);
            return run.Disagreement is null;
        }
    }

    /// <summary>The live run of the instance: the one in memory, or a new one that has caught up with its history.</summary>
    private WorkflowRun? Run(InstanceSlot slot, TurnChanges changes, out string? reason)
    {
        reason = null;
        if (slot.Run is null)
        {
            reason = Revive(slot, changes.At);
        }

        changes.Turn = slot.Turns;
        return reason is null ? slot.Run : null;
    }

    private string? Revive(InstanceSlot slot, DateTimeOffset now)
    {
        var row = slot.Row!;
        if (catalogue.FindWorkflow(row.Workflow) is not { } entry)
        {
            return $"this program has no workflow called {row.Workflow}";
        }

        var identity = new WorkflowIdentity(row.Id, row.Generation);
        var strayed = new Notice(row.Generation, Step: 0, HasStrayed: true);
        var run = new WorkflowRun(
            entry,
            identity,
            row.Input,
            services,
            logger,
            onStrayed: () => post(row.Key, strayed)
        );
        if (ReadHistory(row.Key, out var unreadable) is not { } turns)
        {
            return unreadable;
        }

        if (turns.Count > 0)
        {
            run.Replay([.. turns.SelectMany(turn => turn)]);
        }
        else
        {
            run.Apply(new HistoryRecord(HistoryKind.Started, At: now, Name: row.Workflow, Data: row.Input));
        }

        slot.Run = run;
        slot.Turns = turns.Count;
        return run.Disagreement;
    }

    private IReadOnlyList<List<HistoryRecord>>? ReadHistory(long key, out string? unreadable)
    {
        try
        {
            unreadable = null;
            return journal.ReadHistory(key);
        }
        catch (JsonException damage)
        {
            unreadable = $"its history cannot be read: {damage.Message}";
            return null;
        }
    }

    private TurnChanges Pause(
        InstanceSlot slot,
        IReadOnlyList<InboxItem> inbox,
        IReadOnlyList<Notice> notices,
        string reason
    )
    {
        slot.Run = null;
        var changes = new TurnChanges(slot.Row!, clock.GetUtcNow());
        PersonRequests.Obey(inbox, changes);
        changes.After = changes.After with { State = WorkflowState.Paused, Reason = reason };
        HoldBack(inbox, notices, changes);
        return changes;
    }

    private static void HoldBack(IReadOnlyList<InboxItem> inbox, IReadOnlyList<Notice> notices, TurnChanges changes)
    {
        changes.Seen.AddRange(inbox.Where(item => item is { Seen: false, IsRequest: false }).Select(item => item.Seq));
        foreach (var notice in notices)
        {
            if (notice.Ended is { } ended && notice.Generation == changes.Before.Generation)
            {
                changes.Held.Add(ended);
                changes.TasksClosed.Add(ended.Step);
            }
        }
    }

    private IReadOnlyList<InboxItem> ReadInbox(InstanceSlot slot)
    {
        var items = journal.ReadInbox(slot.Key, slot.LastSeq);
        slot.LastSeq = items.Count > 0 ? items[^1].Seq : slot.LastSeq;
        return items;
    }
}
