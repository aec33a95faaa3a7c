using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Consultations;

/// <summary>Looks after a number of schools, so that no workflow has thousands of children. Returns how many had said enough before the close.</summary>
public sealed class SchoolBatchWorkflow : Workflow<SchoolBatchPlan, int>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<SchoolBatchPlan, int> Name { get; } = new("SchoolBatch.V1");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(IWorkflowContext context, SchoolBatchPlan plan)
    {
        var ahead = SchoolTimetable.Of(plan.Reminders, plan.ClosesAt);
        var schools = plan.Batch.Urns.Select(urn =>
            context.CallSubWorkflowAsync(
                SchoolWorkflow.Name,
                new SchoolPlan(new SchoolRef(plan.Round, urn), ahead),
                RoundInstances.Of(plan.Round, urn)
            )
        );
        return (await Task.WhenAll(schools)).Count(progress => progress == SchoolProgress.Enough);
    }
}
