using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Looks after a number of schools, so that no workflow has thousands of children. Returns how many had said enough before the close.</summary>
public sealed class SchoolBatchWorkflow : Workflow<SchoolBatchPlan, int>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<SchoolBatchPlan, int> Name { get; } = new("SchoolBatch.V1");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(IWorkflowContext context, SchoolBatchPlan plan)
    {
        var ahead = SchoolTimetable.Of(plan.Reminders, plan.ClosesAt);
        var schools = plan.Batch.Urns.Select(urn => AskAsync(context, new(new SchoolRef(plan.Round, urn), ahead)));
        return (await Task.WhenAll(schools)).Count(progress => progress == SchoolProgress.Enough);
    }

    private static async Task<SchoolProgress> AskAsync(IWorkflowContext context, SchoolPlan plan)
    {
        try
        {
            return await context.CallSubWorkflowAsync(
                SchoolWorkflow.Name,
                plan,
                RoundInstances.Of(plan.School.Round, plan.School.Urn)
            );
        }
        catch (StepFailedException)
        {
            // It stands on the coordinator's list, who can start it again. The round is not to stop for one school.
            return SchoolProgress.None;
        }
    }
}
