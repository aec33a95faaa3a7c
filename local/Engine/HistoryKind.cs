namespace SchoolsDigital.Local.Engine;

/// <summary>What a line of a history says: that the code asked for something, or that something happened.</summary>
public enum HistoryKind
{
    /// <summary>The run began.</summary>
    Started,

    /// <summary>The code asked for an activity.</summary>
    ActivityAsked,

    /// <summary>The activity returned.</summary>
    ActivityDone,

    /// <summary>The activity failed for good.</summary>
    ActivityFailed,

    /// <summary>The code asked for a sub-workflow.</summary>
    ChildAsked,

    /// <summary>The sub-workflow completed.</summary>
    ChildDone,

    /// <summary>The sub-workflow failed or was terminated.</summary>
    ChildFailed,

    /// <summary>The code asked to be woken at a moment.</summary>
    TimerSet,

    /// <summary>A moment came: of a timer, or the deadline of an event.</summary>
    TimerFired,

    /// <summary>The code asked for an event.</summary>
    EventAsked,

    /// <summary>The event was there and was taken.</summary>
    EventTaken,

    /// <summary>The code returned after asking to be started again.</summary>
    ContinuedAsNew,

    /// <summary>The code returned.</summary>
    Completed,

    /// <summary>The code threw.</summary>
    Failed,
}
