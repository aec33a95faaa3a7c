using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// The platform's client, which it gives to a trigger and to nobody else. All that a process is given lead to the same
/// task hub, so the latest serves whoever asks.
/// </summary>
public sealed class PlatformClient
{
    private volatile DurableTaskClient? latest;

    /// <summary>The client that a trigger was given last.</summary>
    /// <exception cref="InvalidOperationException">No trigger was given one: the trigger at work does not ask for it.</exception>
    public DurableTaskClient Current =>
        latest
        ?? throw new InvalidOperationException(
            "No trigger has brought the platform's client yet. A trigger whose work speaks to workflows asks for one."
        );

    /// <summary>Keeps the client that a trigger was given.</summary>
    public void Keep(DurableTaskClient client) => latest = client;
}
