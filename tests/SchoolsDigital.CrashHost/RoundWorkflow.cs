using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.CrashHost;

/// <summary>The parent: a child, events until the last word, a new run after each third of them, and two things at once.</summary>
public sealed class RoundWorkflow : Workflow<RoundSoFar, string[]>
{
    private const int WordsPerRun = 3;

    public static WorkflowName<RoundSoFar, string[]> Name { get; } = new("Crash.Round.V1");

    public static EventName<Saying> Said { get; } = new("Said");

    public override async Task<string[]> RunAsync(IWorkflowContext context, RoundSoFar input)
    {
        if (input.Heard.Length == 0)
        {
            await LeaveAsync(context, "open");
            await context.CallSubWorkflowAsync(SchoolWorkflow.Name, "", $"{context.InstanceId}-school");
        }

        var heard = input.Heard.ToList();
        while (!heard.Contains(Story.LastWord))
        {
            var saying = await context.WaitForEventAsync(Said);
            heard.Add(saying!.Word);
            await LeaveAsync(context, $"heard {saying.Word}");
            if (heard.Count % WordsPerRun == 0 && saying.Word != Story.LastWord)
            {
                context.ContinueAsNew(new RoundSoFar([.. heard]));
                return [];
            }
        }

        await Task.WhenAll(LeaveAsync(context, "copy 1"), LeaveAsync(context, "copy 2"));
        await context.DelayUntilAsync(context.Now.AddMilliseconds(3));
        return [.. heard];
    }

    private static Task<string> LeaveAsync(IWorkflowContext context, string effect) =>
        context.CallAsync(LeaveEffect.Name, new EffectOrder($"{context.InstanceId}/{effect}"));
}
