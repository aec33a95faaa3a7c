using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;
using AnyWorkflow = SchoolsDigital.Kernel.Workflows.Workflow<SchoolsDigital.Tests.Engine.Programs.ProgramState, string>;

// By another name, because it is made of types of these tests, which the rules for workflows do not see.

namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>Does what a random program says, and says what came of each step.</summary>
public sealed class ProgramRunner : AnyWorkflow
{
    public static WorkflowName<ProgramState, string> Name { get; } = new("Test.Program.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, ProgramState input)
    {
        var said = input.SoFar;
        for (var index = input.From; index < input.Steps.Count; index++)
        {
            context.SetStatus($"step {index}");
            if (input.Steps[index].Kind == StepKind.Again)
            {
                context.ContinueAsNew(input with { From = index + 1, SoFar = said + " again" });
                return "";
            }

            said += $" {await DoAsync(context, input.Steps[index], $"{index}", input.IsChild)}";
        }

        return said;
    }

    private static async Task<string> DoAsync(IWorkflowContext context, Step step, string path, bool isChild)
    {
        var effect = new EffectOrder($"{context.InstanceId}/{path}");
        switch (step.Kind)
        {
            case StepKind.Call:
                return await context.CallAsync(EffectActivity.Name, effect);
            case StepKind.Flaky:
                var until = context.Now.AddMinutes(step.Minutes);
                return await context.CallAsync(
                    EffectActivity.Name,
                    effect with
                    {
                        FailUntil = until,
                    },
                    Script.EachMinute
                );
            case StepKind.Fail:
                return await FailAsync(context, effect with { Permanently = true });
            case StepKind.Sleep:
                await context.SleepAsync(step.Minutes);
                return $"slept-{step.Minutes}";
            case StepKind.Listen:
                // Nobody speaks to a child, so it waits no longer than it must.
                var isForEver = step.Minutes == 0 && !isChild;
                return await context.HearAsync(isForEver ? null : step.Minutes) ?? "silence";
            case StepKind.Together:
                var all = step.Steps!.Select((one, index) => DoAsync(context, one, $"{path}.{index}", isChild));
                return $"({string.Join(' ', await Task.WhenAll(all))})";
            case StepKind.Child:
                var state = new ProgramState(step.Steps!, IsChild: true);
                return $"[{await context.CallSubWorkflowAsync(Name, state)} ]";
            default:
                return "again";
        }
    }

    private static async Task<string> FailAsync(IWorkflowContext context, EffectOrder effect)
    {
        try
        {
            return await context.CallAsync(EffectActivity.Name, effect);
        }
        catch (StepFailedException failed)
        {
            return $"failed:{failed.Failure!.Message.Length}";
        }
    }
}
