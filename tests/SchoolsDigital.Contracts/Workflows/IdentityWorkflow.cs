using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Makes ids before and after a step, which must be the same ones whenever the code is run again.</summary>
public sealed class IdentityWorkflow : Workflow<string, string>
{
    public static WorkflowName<string, string> Name { get; } = new("Contract.Identity.V1");

    public override async Task<string> RunAsync(IWorkflowContext context, string input)
    {
        var (first, begun) = (context.NewGuid(), context.Now);
        var echoed = await context.CallAsync(EchoActivity.Name, $"{first} {begun:O}");
        var second = context.NewGuid();
        var isSame = echoed == $"{first} {begun:O}";
        return $"{context.InstanceId} {(isSame ? "same" : "changed")} {(first == second ? "one id" : "two ids")}";
    }
}
