namespace SchoolsDigital.Local.Engine;

/// <summary>One moment that a step of an instance waits for, or at which its activity is tried again.</summary>
internal sealed record TimerItem(long Instance, int Generation, int Step, DateTimeOffset DueAt, bool IsRetry = false);
