namespace SchoolsDigital.Local.Engine;

/// <summary>Which run of which instance.</summary>
/// <param name="InstanceId">The id that people know.</param>
/// <param name="Generation">How often the instance has continued as new.</param>
internal sealed record WorkflowIdentity(string InstanceId, int Generation);
