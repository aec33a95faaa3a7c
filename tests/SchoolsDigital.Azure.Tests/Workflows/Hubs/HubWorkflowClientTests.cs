using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>What those who speak to workflows may rely on, on every feed.</summary>
public sealed class HubWorkflowClientTests : WorkflowClientContract
{
    protected override Task<WorkflowHost> StartHostAsync() => Task.FromResult<WorkflowHost>(new HubHost());
}
