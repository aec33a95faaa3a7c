using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Echoes many numbers at once and adds up what comes back.</summary>
public sealed class EchoTogetherWorkflow : Workflow<int, int>
{
    public static WorkflowName<int, int> Name { get; } = new("Contract.EchoTogether.V1");

    public override async Task<int> RunAsync(IWorkflowContext context, int input)
    {
        var echoes = Enumerable.Range(1, input).Select(number => context.CallAsync(EchoActivity.Name, $"{number}"));
        return (await Task.WhenAll(echoes)).Sum(int.Parse);
    }
}
