namespace SchoolsDigital.Local.Engine;

/// <summary>Those who wait for instances to end, by instance id.</summary>
internal sealed class EndWaiters
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    /// <summary>How many instances are waited for.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    public Task Of(string instanceId)
    {
        lock (gate)
        {
            if (!waiting.TryGetValue(instanceId, out var waiter))
            {
                waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.Add(instanceId, waiter);
            }

            return waiter.Task;
        }
    }

    public void Ended(string instanceId)
    {
        lock (gate)
        {
            if (waiting.Remove(instanceId, out var waiter))
            {
                waiter.SetResult();
            }
        }
    }
}
