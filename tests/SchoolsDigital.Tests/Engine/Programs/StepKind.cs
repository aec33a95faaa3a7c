namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>What a step of a random program does.</summary>
public enum StepKind
{
    /// <summary>Calls an activity.</summary>
    Call,

    /// <summary>Calls an activity that fails for some minutes and is tried each minute.</summary>
    Flaky,

    /// <summary>Calls an activity that fails for good, and goes on.</summary>
    Fail,

    /// <summary>Sleeps for some minutes.</summary>
    Sleep,

    /// <summary>Waits for an event for some minutes, or for ever where there are none.</summary>
    Listen,

    /// <summary>Does several things at once.</summary>
    Together,

    /// <summary>Runs a program as a sub-workflow.</summary>
    Child,

    /// <summary>Does the rest of the program in a new run.</summary>
    Again,
}
