using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Calls a child and says in words what came of it.</summary>
public sealed class ParentWorkflow : Workflow<ChildOrder, string>
{
    public static WorkflowName<ChildOrder, string> Name { get; } = new("Contract.Parent.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, ChildOrder input)
    {
        try
        {
            return input.Throws
                ? await context.CallSubWorkflowAsync(ThrowWorkflow.Name, input.Text, input.ChildId)
                : await context.CallSubWorkflowAsync(EitherWorkflow.Name, input.Text, input.ChildId);
        }
        catch (StepFailedException failed)
        {
            return $"the child failed: {failed.Failure!.Message}";
        }
    }
}
