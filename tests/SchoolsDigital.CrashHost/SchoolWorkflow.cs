using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.CrashHost;

/// <summary>The child: a timer, an activity that fails at first, and a wait whose deadline comes.</summary>
public sealed class SchoolWorkflow : Workflow<string, string>
{
    private static readonly RetryRule Soon = new(1_000, TimeSpan.FromMilliseconds(2), 1, TimeSpan.FromMilliseconds(2));

    public static WorkflowName<string, string> Name { get; } = new("Crash.School.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, string input)
    {
        await context.DelayUntilAsync(context.Now.AddMilliseconds(5));
        await context.CallAsync(
            LeaveEffect.Name,
            new EffectOrder($"{context.InstanceId}/mail", FailuresFirst: 2),
            Soon
        );
        var answer = await context.WaitForEventAsync(RoundWorkflow.Said, context.Now.AddMilliseconds(5));
        await context.CallAsync(LeaveEffect.Name, new EffectOrder($"{context.InstanceId}/close"));
        return answer?.Word ?? "no answer";
    }
}
