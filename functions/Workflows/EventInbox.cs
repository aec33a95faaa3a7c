using System.Text.Json;
using Microsoft.DurableTask;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// The events of one run, in the order in which they came. The platform gives an event to the newest of its waits, and
/// to one that was cancelled too, where it is lost. So there is one wait of the platform's for each name at a time, it is
/// never cancelled, and what comes while nobody waits stays here.
/// </summary>
internal sealed class EventInbox(TaskOrchestrationContext platform)
{
    private readonly Dictionary<string, EventQueue> queues = new(StringComparer.Ordinal);
    private bool isSendingOn;

    /// <summary>The next unread event of a name; the oldest who waits gets the oldest event.</summary>
    public Task<JsonElement> Next(string name)
    {
        if (!queues.TryGetValue(name, out var queue))
        {
            queues.Add(name, queue = new(name));
        }

        var arrival = queue.Take();
        if (!arrival.IsCompleted && !queue.IsListening)
        {
            _ = ListenAsync(queue);
        }

        return arrival;
    }

    /// <summary>Takes a wait back; what comes for it is left to the next.</summary>
    public void GiveUp(string name, Task<JsonElement> arrival) => queues[name].GiveUp(arrival);

    /// <summary>Leaves what is unread, and what still comes, to the next run of the instance.</summary>
    public void SendOn()
    {
        isSendingOn = true;
        foreach (var queue in queues.Values)
        {
            foreach (var unread in queue.TakeUnread())
            {
                platform.SendEvent(platform.InstanceId, queue.Name, unread);
            }
        }
    }

    private async Task ListenAsync(EventQueue queue)
    {
        do
        {
            queue.IsListening = true;
            var payload = await platform.WaitForExternalEvent<JsonElement>(queue.Name);
            queue.IsListening = false;
            if (!queue.TryGive(payload))
            {
                Keep(queue, payload);
            }

            // Whoever was given it may have asked for the next one already, and listens for it.
        } while (queue.IsAskedFor && !queue.IsListening);
    }

    private void Keep(EventQueue queue, JsonElement payload)
    {
        if (isSendingOn)
        {
            platform.SendEvent(platform.InstanceId, queue.Name, payload);
        }
        else
        {
            queue.Keep(payload);
        }
    }
}
