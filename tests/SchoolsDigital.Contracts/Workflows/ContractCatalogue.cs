using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>The workflows and activities that the contract suite runs.</summary>
public static class ContractCatalogue
{
    /// <summary>Makes the catalogue, which the host under test must run.</summary>
    public static WorkflowCatalogue Create() =>
        new WorkflowCatalogue()
            .AddActivity<EchoActivity, string, string>(EchoActivity.Name)
            .AddActivity<UnreliableActivity, UnreliableOrder, int>(UnreliableActivity.Name)
            .AddWorkflow<EchoInTurnWorkflow, string[], string>(EchoInTurnWorkflow.Name)
            .AddWorkflow<EchoTogetherWorkflow, int, int>(EchoTogetherWorkflow.Name)
            .AddWorkflow<TryWorkflow, UnreliableOrder, string>(TryWorkflow.Name)
            .AddWorkflow<ParentWorkflow, ChildOrder, string>(ParentWorkflow.Name)
            .AddWorkflow<ThrowWorkflow, string, string>(ThrowWorkflow.Name)
            .AddWorkflow<SleepWorkflow, int, double>(SleepWorkflow.Name)
            .AddWorkflow<ListenWorkflow, ListenOrder, string>(ListenWorkflow.Name)
            .AddWorkflow<EitherWorkflow, string, string>(EitherWorkflow.Name)
            .AddWorkflow<CountWorkflow, CountSoFar, int>(CountWorkflow.Name)
            .AddWorkflow<IdentityWorkflow, string, string>(IdentityWorkflow.Name);
}
