namespace SchoolsDigital.Local.Engine;

/// <summary>Those who wait for instances to end, by instance id. Each takes leave when it waits no more.</summary>
internal sealed class EndWaiters
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (TaskCompletionSource End, int Waiting)> waiters = [];
    private bool closed;

    /// <summary>How many instances are waited for.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiters.Count;
            }
        }
    }

    /// <summary>Completes when the instance ends, and is cancelled when the engine stops.</summary>
    public Task Join(string instanceId)
    {
        lock (gate)
        {
            if (!waiters.TryGetValue(instanceId, out var found))
            {
                found = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), 0);
            }

            if (closed)
            {
                found.End.TrySetCanceled();
            }

            waiters[instanceId] = (found.End, found.Waiting + 1);
            return found.End.Task;
        }
    }

    /// <summary>Ends what a join began, with the task that it returned.</summary>
    public void Leave(string instanceId, Task joined)
    {
        lock (gate)
        {
            // Under the same id another instance may be waited for by now.
            if (!waiters.TryGetValue(instanceId, out var found) || found.End.Task != joined)
            {
                return;
            }

            if (found.Waiting == 1)
            {
                waiters.Remove(instanceId);
            }
            else
            {
                waiters[instanceId] = (found.End, found.Waiting - 1);
            }
        }
    }

    public void Ended(string instanceId)
    {
        lock (gate)
        {
            if (waiters.Remove(instanceId, out var found))
            {
                found.End.TrySetResult();
            }
        }
    }

    /// <summary>Tells all who wait, now or later, that nothing will end any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            foreach (var (end, _) in waiters.Values)
            {
                end.TrySetCanceled();
            }
        }
    }
}
