using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Invites one school and reminds it until it has said enough or its time is over.</summary>
public sealed class SchoolWorkflow : Workflow<SchoolPlan, SchoolProgress>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<SchoolPlan, SchoolProgress> Name { get; } = new("School.V1");

    /// <summary>Raised when something has happened to the school.</summary>
    public static EventName<SchoolEvent> Happened { get; } = new("SchoolNews");

    /// <inheritdoc/>
    public override async Task<SchoolProgress> RunAsync(IWorkflowContext context, SchoolPlan plan)
    {
        await context.CallAsync(InviteSchool.Name, plan.School);

        var ahead = plan.Ahead;
        while (true)
        {
            if (await context.WaitForEventAsync(Happened, deadline: ahead.Next?.At ?? ahead.ClosesAt) is { } happened)
            {
                ahead = await context.CallAsync(
                    HandleSchoolEvent.Name,
                    new SchoolEventOrder(plan.School, happened, ahead)
                );
            }
            else if (ahead.Next is not { } reminder)
            {
                return await context.CallAsync(CountSchool.Name, plan.School);
            }
            else if (
                await context.CallAsync(RemindSchool.Name, new ReminderOrder(plan.School, reminder))
                is SchoolProgress.Enough
            )
            {
                return SchoolProgress.Enough;
            }
            else
            {
                ahead = ahead.AfterNext();
            }
        }
    }
}
