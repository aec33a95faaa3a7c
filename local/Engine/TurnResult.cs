using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>Gathers from a run what its turn has asked for and come to.</summary>
internal static class TurnResult
{
    public static TurnChanges Gather(WorkflowRun run, TurnChanges changes)
    {
        changes.Records = run.TakeWritten();
        changes.After = changes.After with
        {
            State = WorkflowState.Running,
            Status = run.Status ?? changes.After.Status,
        };
        changes.TimersClosed.AddRange(run.CancelledTimers);
        run.CancelledTimers.Clear();
        if (run.End is { } end)
        {
            Finish(end, changes);
            return changes;
        }

        foreach (var record in changes.Records)
        {
            // What was asked for and given in this same turn needs no row.
            if (run.Pending.TryGetValue(record.Step, out var step) && record.IsRequest)
            {
                Open(step, changes);
            }
        }

        return changes;
    }

    private static void Finish(HistoryRecord end, TurnChanges changes)
    {
        changes.EndsRun = true;
        changes.Output = end.Kind == HistoryKind.Completed ? end.Data : null;
        changes.Failure = end.Failure;
        changes.After = end.Kind switch
        {
            HistoryKind.Completed => changes.After with { State = WorkflowState.Completed },
            HistoryKind.Failed => changes.After with { State = WorkflowState.Failed },
            // Pending, so that a process that finds it thus knows that it has to run.
            _ => changes.After with
            {
                State = WorkflowState.Pending,
                Generation = changes.Before.Generation + 1,
                Input = end.Data!,
            },
        };
    }

    private static void Open(PendingStep step, TurnChanges changes)
    {
        var request = step.Request;
        var (key, generation) = (changes.Before.Key, changes.Before.Generation);
        if (request.Kind == HistoryKind.ActivityAsked)
        {
            changes.TasksAdded.Add(
                new(key, generation, request.Step, request.Name!, request.Data!, step.Retry!, Attempt: 1, changes.At)
            );
        }
        else if (request.Kind == HistoryKind.ChildAsked)
        {
            changes.Children.Add(new ChildStart(request.Instance!, request.Name!, request.Data!, request.Step));
        }
        else if (request.DueAt is { } dueAt)
        {
            changes.TimersSet.Add(new TimerItem(key, generation, request.Step, dueAt));
        }
    }
}
