using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Takes whichever comes first, a word said or one whispered.</summary>
public sealed class EitherWorkflow : Workflow<string, string>
{
    public static WorkflowName<string, string> Name { get; } = new("Contract.Either.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, string input)
    {
        var said = context.WaitForEventAsync(ListenWorkflow.Said);
        var whispered = context.WaitForEventAsync(ListenWorkflow.Whispered);
        var first = await Task.WhenAny(said, whispered);
        return $"{input} {(first == said ? "said" : "whispered")} {(await first)!.Text}";
    }
}
