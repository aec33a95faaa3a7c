using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>An activity or a child has ended: with a result as JSON, or with a failure.</summary>
internal sealed record StepEnded(int Generation, int Step, string? Data, StepFailure? Failure = null);
