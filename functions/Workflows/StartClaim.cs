using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>Who may start an instance. A row of its own, because not every store of the platform's refuses a second start.</summary>
/// <param name="Holder">The call that took it.</param>
/// <param name="At">When it was taken (UTC).</param>
internal sealed record StartClaim(Guid Holder, DateTimeOffset At)
{
    /// <summary>The claim of one instance, whose id says which authority it belongs to.</summary>
    public static RecordKey<StartClaim> KeyFor(string instanceId) => new("WorkflowStarts", instanceId, "start");
}
