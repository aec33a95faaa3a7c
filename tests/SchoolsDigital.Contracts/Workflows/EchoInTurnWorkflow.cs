using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Echoes words one after another and tells how far it has come.</summary>
public sealed class EchoInTurnWorkflow : Workflow<string[], string>
{
    public static WorkflowName<string[], string> Name { get; } = new("Contract.EchoInTurn.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, string[] input)
    {
        var heard = new List<string>();
        foreach (var word in input)
        {
            heard.Add(await context.CallAsync(EchoActivity.Name, word));
            context.SetStatus(new Word($"{heard.Count} of {input.Length}"));
        }

        return string.Join(' ', heard);
    }
}
