using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Waits for the day on which a round that was called off is forgotten, as the consultation file promises.</summary>
public sealed class ForgetRoundWorkflow : Workflow<ForgetRoundPlan, RoundState>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<ForgetRoundPlan, RoundState> Name { get; } = new("ForgetRound.V1");

    /// <inheritdoc/>
    public override async Task<RoundState> RunAsync(IWorkflowContext context, ForgetRoundPlan plan)
    {
        await context.DelayUntilAsync(plan.PurgesAt);
        await context.CallAsync(PurgeRound.Name, plan.Round);
        return RoundState.Purged;
    }
}
