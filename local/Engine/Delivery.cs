namespace SchoolsDigital.Local.Engine;

/// <summary>Tells a run what has happened, in order, and hands it the events that it waits for.</summary>
internal sealed class Delivery(WorkflowRun run, List<InboxItem> unread, TurnChanges changes)
{
    private readonly int generation = changes.Before.Generation;

    /// <summary>Delivers what others left first, then what happened to the run's own steps: an event that was raised before a deadline fell due is never late.</summary>
    public void Deliver(IReadOnlyList<InboxItem> inbox, IReadOnlyList<Notice> notices)
    {
        foreach (var item in inbox)
        {
            Receive(item);
        }

        HandOutEvents();
        foreach (var notice in notices)
        {
            Notice(notice);
            HandOutEvents();
        }
    }

    private bool IsOver => run.End is not null || run.Disagreement is not null;

    private void Receive(InboxItem item)
    {
        if (item.Kind == InboxKind.Event)
        {
            unread.Add(item);
            if (!item.Seen)
            {
                changes.Seen.Add(item.Seq);
            }
        }
        else if (item.Ended is { } ended)
        {
            // The end of a child comes in order among the events that were raised before and after it.
            HandOutEvents();
            changes.Taken.Add(item.Seq);
            Tell(ended);
        }
    }

    private void Notice(Notice notice)
    {
        if (notice.Generation != generation)
        {
            // Of a run that is over. Its step may have the number of another one by now.
            return;
        }

        if (notice.HasStrayed)
        {
            // The run that strayed may have been dropped meanwhile; this one would stray as well.
            run.Stop(WorkflowRun.AwaitedElsewhere);
        }
        else if (notice.Ended is { } ended)
        {
            changes.TasksClosed.Add(ended.Step);
            Tell(ended);
        }
        else if (!IsOver && run.Pending.ContainsKey(notice.Step))
        {
            changes.TimersClosed.Add(notice.Step);
            run.Apply(new HistoryRecord(HistoryKind.TimerFired, notice.Step, changes.At));
        }
    }

    private void Tell(StepEnded ended)
    {
        if (IsOver || ended.Generation != generation || !run.Pending.TryGetValue(ended.Step, out var step))
        {
            return;
        }

        var kind = (step.Request.Kind, ended.Failure) switch
        {
            (HistoryKind.ActivityAsked, null) => HistoryKind.ActivityDone,
            (HistoryKind.ActivityAsked, _) => HistoryKind.ActivityFailed,
            (_, null) => HistoryKind.ChildDone,
            _ => HistoryKind.ChildFailed,
        };
        run.Apply(new HistoryRecord(kind, ended.Step, changes.At, Data: ended.Data, Failure: ended.Failure));
    }

    private void HandOutEvents()
    {
        for (var index = 0; index < unread.Count && !IsOver; )
        {
            var item = unread[index];
            if (run.FindWait(item.Name!) is not { } wait)
            {
                index++;
                continue;
            }

            unread.RemoveAt(index);
            changes.Seen.Remove(item.Seq);
            changes.Taken.Add(item.Seq);
            if (!wait.CanRead!(item.Payload!))
            {
                changes.SetAside.Add((item, $"{item.Name} is waited for, and this is not what it carries."));
                continue;
            }

            if (wait.Request.DueAt is not null)
            {
                changes.TimersClosed.Add(wait.Request.Step);
            }

            run.Apply(new HistoryRecord(HistoryKind.EventTaken, wait.Request.Step, changes.At, Data: item.Payload));
            index = 0;
        }
    }
}
