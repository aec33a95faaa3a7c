using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>One activity to be run for one step of one instance.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Generation">Its run.</param>
/// <param name="Step">The step of the run.</param>
/// <param name="Name">The stored name of the activity.</param>
/// <param name="Input">What it is given, as JSON.</param>
/// <param name="Retry">How often and how long it is tried.</param>
/// <param name="Attempt">Which attempt is next, the first being 1.</param>
/// <param name="DueAt">When (UTC).</param>
/// <param name="Crashes">How often this process's predecessors have died while it ran.</param>
internal sealed record TaskItem(
    long Instance,
    int Generation,
    int Step,
    string Name,
    string Input,
    RetryRule Retry,
    int Attempt,
    DateTimeOffset DueAt,
    int Crashes = 0
)
{
    public TaskKey Key => new(Instance, Generation, Step);
}
