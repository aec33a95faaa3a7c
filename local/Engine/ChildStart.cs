namespace SchoolsDigital.Local.Engine;

/// <summary>A sub-workflow that a turn starts.</summary>
internal sealed record ChildStart(string Id, string Workflow, string Input, int Step);
