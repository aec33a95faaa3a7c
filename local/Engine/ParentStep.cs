namespace SchoolsDigital.Local.Engine;

/// <summary>The step of another instance that waits for this one.</summary>
internal sealed record ParentStep(long Key, int Generation, int Step);
