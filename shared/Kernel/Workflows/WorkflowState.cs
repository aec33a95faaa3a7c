namespace SchoolsDigital.Kernel.Workflows;

/// <summary>Where an instance is in its life.</summary>
public enum WorkflowState
{
    /// <summary>Started, and has not run yet.</summary>
    Pending,

    /// <summary>Running or waiting.</summary>
    Running,

    /// <summary>Held by a person.</summary>
    Suspended,

    /// <summary>Held by the engine, because code and history disagree or the code is missing. A fix and a resume continue it.</summary>
    Paused,

    /// <summary>Ended with a result.</summary>
    Completed,

    /// <summary>Ended by an exception.</summary>
    Failed,

    /// <summary>Ended by a person.</summary>
    Terminated,
}
