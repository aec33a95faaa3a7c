using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Tells every school of a round what the coordinator has decided, some hundred at a time, and then the round itself.</summary>
public sealed class TellSchoolsWorkflow : Workflow<SchoolsNotice, int>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<SchoolsNotice, int> Name { get; } = new("TellSchools.V1");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(IWorkflowContext context, SchoolsNotice plan)
    {
        var told = 0;
        int? after = 0;
        while (after is { } last)
        {
            var step = await context.CallAsync(TellSchools.Name, new TellSchoolsStep(plan, last));
            told += step.Told;
            after = step.Next;
            context.SetStatus(new TellSchoolsProgress(told, after));
        }

        return told;
    }
}
