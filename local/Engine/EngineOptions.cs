namespace SchoolsDigital.Local.Engine;

/// <summary>How much the engine does at once and keeps in memory.</summary>
public sealed record EngineOptions
{
    /// <summary>How many instances stay in memory between their turns. An instance that does not is replayed; 0 replays every turn.</summary>
    public int MaxLiveInstances { get; init; } = 5_000;

    /// <summary>How many activities run at once.</summary>
    public int MaxActivities { get; init; } = 32;

    /// <summary>How many instances take their turns at once.</summary>
    public int MaxTurns { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>How long a stop waits for running activities, which have been asked to end.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait before something is saved again whose commit failed, as on a full disk.</summary>
    public TimeSpan CommitRetryDelay { get; init; } = TimeSpan.FromSeconds(1);
}
