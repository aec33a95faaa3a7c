using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Fails after one step, with the words that it is given.</summary>
public sealed class ThrowWorkflow : Workflow<string, string>
{
    public static WorkflowName<string, string> Name { get; } = new("Contract.Throw.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, string input) =>
        throw new InvalidOperationException(await context.CallAsync(EchoActivity.Name, input));
}
