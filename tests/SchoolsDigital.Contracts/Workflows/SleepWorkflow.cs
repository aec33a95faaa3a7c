using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Sleeps for some seconds and returns for how many it did, by the context's clock.</summary>
public sealed class SleepWorkflow : Workflow<int, double>
{
    public static WorkflowName<int, double> Name { get; } = new("Contract.Sleep.V1");

    public override async Task<double> RunAsync(IWorkflowContext context, int input)
    {
        var asleep = context.Now;
        await context.DelayUntilAsync(asleep.AddSeconds(input));
        return (context.Now - asleep).TotalSeconds;
    }
}
