using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>What a workflow may rely on, on every feed: the adapter run again from its history in every turn.</summary>
public sealed class HubWorkflowContextTests : WorkflowContextContract
{
    protected override Task<WorkflowHost> StartHostAsync() => Task.FromResult<WorkflowHost>(new HubHost());
}
