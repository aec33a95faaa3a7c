namespace SchoolsDigital.Local.Engine;

/// <summary>What was put back from the shelf: for which instance, and the activity where it is one.</summary>
internal sealed record Released(long Instance, TaskItem? Task);
