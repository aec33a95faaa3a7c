using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Calls a round off: nobody is written to any more, nobody may answer, and what names people goes on its date.</summary>
public sealed class RoundCancellation(
    RoundStore rounds,
    IWorkflowClient workflows,
    SeriesCancellation series,
    TimeProvider clock
)
{
    /// <summary>
    /// Calls a round off before its close. Safe to call twice.
    /// </summary>
    /// <returns>The round as it is afterwards, cancelled only where it could be; null where there is none.</returns>
    public async Task<Round?> CancelAsync(RoundRef round, string reason, CancellationToken cancellationToken)
    {
        var after = await rounds.ChangeAsync(round, before => Cancel(before, reason), cancellationToken);
        if (after is not { State: RoundState.Cancelled })
        {
            return after;
        }

        await workflows.TerminateAsync(RoundInstances.Of(round), reason, includeChildren: true, cancellationToken);
        await workflows.StartAsync(
            ForgetRoundWorkflow.Name,
            RoundInstances.OfForgetting(round),
            new ForgetRoundPlan(round, after.PurgesAt),
            cancellationToken
        );
        await series.CallOffAsync(round, reason, clock.GetUtcNow(), cancellationToken);
        return after;
    }

    private static Round Cancel(Round before, string reason) =>
        before.State is RoundState.Scheduled or RoundState.Open
            ? before.MoveTo(RoundState.Cancelled) with
            {
                CancelledBecause = reason,
            }
            : before;
}
