namespace SchoolsDigital.Local.Engine;

/// <summary>An activity whose turn will come.</summary>
/// <param name="Key">Where it stands in the table.</param>
/// <param name="Task">The activity itself; null where it is read from the table when its turn comes.</param>
/// <param name="IsInherited">Whether an earlier process has left it, and may have died of it.</param>
internal readonly record struct QueuedActivity(TaskKey Key, TaskItem? Task, bool IsInherited);
