using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>What people have asked of an instance: to hold it, to let it go on, to end it.</summary>
internal static class PersonRequests
{
    /// <summary>Does what was asked, in order, and says whether the instance is let go on that was held before.</summary>
    public static bool Obey(IReadOnlyList<InboxItem> inbox, TurnChanges changes)
    {
        foreach (var item in inbox.Where(item => item.IsRequest))
        {
            changes.Taken.Add(item.Seq);
            changes.After = Obey(item, changes.After);
            if (changes.After.HasEnded)
            {
                changes.EndsRun = true;
                changes.EndsChildren = item.Payload == InboxItem.WithChildren;
                changes.Failure = new StepFailure(nameof(WorkflowState.Terminated), item.Name!);
                return false;
            }
        }

        return changes.Before.IsHeld && !changes.After.IsHeld;
    }

    private static InstanceRow Obey(InboxItem request, InstanceRow row) =>
        request.Kind switch
        {
            InboxKind.Suspend when !row.IsHeld => row with { State = WorkflowState.Suspended, Reason = request.Name },
            InboxKind.Resume when row.IsHeld => row with { State = WorkflowState.Running, Reason = null },
            InboxKind.Terminate => row with { State = WorkflowState.Terminated, Reason = request.Name },
            _ => row,
        };
}
