using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Adds up three numbers, each in a run of its own.</summary>
public sealed class CountWorkflow : Workflow<CountSoFar, int>
{
    public static WorkflowName<CountSoFar, int> Name { get; } = new("Contract.Count.V1");

    public override async Task<int> RunAsync(IWorkflowContext context, CountSoFar input)
    {
        var number = await context.WaitForEventAsync(ListenWorkflow.Said);
        var soFar = new CountSoFar(input.Sum + int.Parse(number!.Text), input.Runs + 1);
        if (soFar.Runs < 3)
        {
            context.ContinueAsNew(soFar);
        }

        return soFar.Sum;
    }
}
