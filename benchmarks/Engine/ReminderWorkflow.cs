using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>Waits for a moment, as a school that has not answered is waited for, and then does one thing.</summary>
internal sealed class ReminderWorkflow : Workflow<DateTimeOffset, string>
{
    public static WorkflowName<DateTimeOffset, string> Name { get; } = new("Bench.Reminder.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, DateTimeOffset input)
    {
        await context.DelayUntilAsync(input);
        return await context.CallAsync(SayHello.Name, "Norwich");
    }
}
