using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>All that one turn changes, written in one transaction or not at all.</summary>
internal sealed class TurnChanges(InstanceRow before, DateTimeOffset at)
{
    public InstanceRow Before { get; } = before;

    /// <summary>The instance as this turn leaves it.</summary>
    public InstanceRow After { get; set; } = before;

    /// <summary>The number of the turn within the run.</summary>
    public int Turn { get; set; }

    public DateTimeOffset At { get; } = at;

    public List<HistoryRecord> Records { get; set; } = [];

    public string? Output { get; set; }

    public StepFailure? Failure { get; set; }

    /// <summary>Whether the run is over, so that all it still waits for is taken away.</summary>
    public bool EndsRun { get; set; }

    /// <summary>Whether all that has come of the instance is to end with it.</summary>
    public bool EndsChildren { get; set; }

    public List<TaskItem> TasksAdded { get; } = [];

    public List<int> TasksClosed { get; } = [];

    public List<TimerItem> TimersSet { get; } = [];

    public List<int> TimersClosed { get; } = [];

    public List<ChildStart> Children { get; } = [];

    /// <summary>What was taken out of the inbox.</summary>
    public List<long> Taken { get; } = [];

    /// <summary>What stays in the inbox, now that a turn has looked at it.</summary>
    public List<long> Seen { get; } = [];

    /// <summary>Activities that ended while the instance was held, kept in the inbox for later.</summary>
    public List<StepEnded> Held { get; } = [];

    public List<(InboxItem Event, string Reason)> SetAside { get; } = [];

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty =>
        After == Before
        && Records.Count + Taken.Count + Seen.Count + Held.Count + SetAside.Count == 0
        && TasksClosed.Count + TimersClosed.Count == 0;
}
