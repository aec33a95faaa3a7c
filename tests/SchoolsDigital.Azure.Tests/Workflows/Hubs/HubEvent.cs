using System.Text.Json;
using Microsoft.DurableTask;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>One line of the history that the code of an instance is run again from.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Run">In which run of the instance.</param>
/// <param name="Step">The request that it answers.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Json">The result, or the event's payload.</param>
/// <param name="Failure">What went wrong.</param>
/// <param name="At">When the turn began.</param>
internal sealed record HubEvent(
    HubEventKind Kind,
    int Run,
    int Step = 0,
    string Name = "",
    JsonElement Json = default,
    TaskFailureDetails? Failure = null,
    DateTime At = default
)
{
    /// <summary>Whether it comes too late, because the run that it answers is over. Events are for whichever run there is.</summary>
    public bool IsLateFor(int run) => Kind != HubEventKind.Raised && Run != run;
}
