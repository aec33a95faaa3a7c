using System.Text.Json;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>The waits for one name of events, newest first, or the events that nobody has asked for yet.</summary>
internal sealed class HubWaits
{
    private readonly Stack<TaskCompletionSource<JsonElement>> waiting = new();
    private readonly Queue<JsonElement> unread = new();

    public IEnumerable<JsonElement> Unread => unread;

    public Task<JsonElement> Take(CancellationToken cancellationToken)
    {
        if (unread.TryDequeue(out var payload))
        {
            return Task.FromResult(payload);
        }

        var wait = new TaskCompletionSource<JsonElement>();
        waiting.Push(wait);
        cancellationToken.Register(() => wait.TrySetCanceled(cancellationToken));
        return wait.Task;
    }

    public void Give(JsonElement payload)
    {
        if (waiting.TryPop(out var newest))
        {
            newest.TrySetResult(payload);
        }
        else
        {
            unread.Enqueue(payload);
        }
    }
}
