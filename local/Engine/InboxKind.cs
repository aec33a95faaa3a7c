namespace SchoolsDigital.Local.Engine;

/// <summary>What was left for an instance. The numbers are stored.</summary>
internal enum InboxKind
{
    Event = 0,
    StepEnded = 1,
    Suspend = 2,
    Resume = 3,
    Terminate = 4,
}
