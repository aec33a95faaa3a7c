using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>How much the engine does at once and keeps in memory.</summary>
public sealed record EngineOptions
{
    // A full disk is soon noticed and mended at leisure; room that was made is used within this time.
    private static readonly TimeSpan LongestCommitRetryDelay = TimeSpan.FromMinutes(1);

    /// <summary>How many instances stay in memory between their turns. An instance that does not is replayed; 0 replays every turn.</summary>
    public int MaxLiveInstances { get; init; } = 5_000;

    /// <summary>How many activities run at once.</summary>
    public int MaxActivities { get; init; } = 32;

    /// <summary>How many activities that wait to be run are kept in memory; the others are read from the table in their turn.</summary>
    public int MaxQueuedActivities { get; init; } = 5_000;

    /// <summary>
    /// Of how many processes an activity may be the death, at least 1, before it is set aside. The first death is not
    /// counted, because what runs for the first time is not noted on disk.
    /// </summary>
    public int MaxCrashes { get; init; } = 5;

    /// <summary>How many instances take their turns at once.</summary>
    public int MaxTurns { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>How long a stop waits for running activities, which have been asked to end.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long to wait before something is saved again whose commit failed, as on a full disk. The wait doubles with each
    /// further failure, up to a minute.
    /// </summary>
    public TimeSpan CommitRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The waits between attempts to save, which are made without end.</summary>
    internal RetryRule CommitRetries => new(int.MaxValue, CommitRetryDelay, 2, LongestCommitRetryDelay);
}
