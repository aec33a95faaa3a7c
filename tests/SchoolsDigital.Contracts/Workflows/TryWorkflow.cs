using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Calls the unreliable activity and says in words what came of it.</summary>
public sealed class TryWorkflow : Workflow<UnreliableOrder, string>
{
    public static WorkflowName<UnreliableOrder, string> Name { get; } = new("Contract.Try.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, UnreliableOrder input)
    {
        var rule = new RetryRule(input.MaxAttempts, TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(1));
        try
        {
            return $"done after {await context.CallAsync(UnreliableActivity.Name, input, rule)}";
        }
        catch (StepFailedException failed)
        {
            return $"{failed.Step}: {failed.Failure!.Message}";
        }
    }
}
