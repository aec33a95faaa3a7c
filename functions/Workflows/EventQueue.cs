using System.Text.Json;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>The unread events of one name, or those who wait for one: never both.</summary>
internal sealed class EventQueue(string name)
{
    private readonly Queue<JsonElement> unread = new();
    private readonly List<TaskCompletionSource<JsonElement>> waiting = [];

    /// <summary>The name of the events.</summary>
    public string Name => name;

    /// <summary>Whether the platform has been asked for the next one.</summary>
    public bool IsListening { get; set; }

    /// <summary>Whether anybody waits.</summary>
    public bool IsAskedFor => waiting.Count > 0;

    /// <summary>The oldest unread event, or a wait for the next.</summary>
    public Task<JsonElement> Take()
    {
        if (unread.TryDequeue(out var payload))
        {
            return Task.FromResult(payload);
        }

        // Its continuation has to run at once, on the thread of the platform that gives the event.
        waiting.Add(new());
        return waiting[^1].Task;
    }

    /// <summary>Takes a wait back.</summary>
    public void GiveUp(Task<JsonElement> arrival) => waiting.RemoveAll(one => one.Task == arrival);

    /// <summary>Gives an event to the oldest who waits. False where nobody does.</summary>
    public bool TryGive(JsonElement payload)
    {
        if (waiting is not [var oldest, ..])
        {
            return false;
        }

        waiting.RemoveAt(0);
        oldest.SetResult(payload);
        return true;
    }

    /// <summary>Keeps an event until somebody asks for it.</summary>
    public void Keep(JsonElement payload) => unread.Enqueue(payload);

    /// <summary>Everything unread, oldest first, which is unread no more.</summary>
    public IReadOnlyList<JsonElement> TakeUnread()
    {
        JsonElement[] all = [.. unread];
        unread.Clear();
        return all;
    }
}
