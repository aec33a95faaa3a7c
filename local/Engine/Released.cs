namespace SchoolsDigital.Local.Engine;

/// <summary>What was taken back from what was set aside: for which instance, and the activity where it is one.</summary>
internal sealed record Released(long Instance, TaskItem? Task);
