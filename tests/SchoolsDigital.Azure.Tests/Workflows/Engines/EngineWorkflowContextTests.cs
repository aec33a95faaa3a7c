using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Engines;

/// <summary>What a workflow may rely on, on the genuine engine.</summary>
[Trait("Category", "Slow")]
public sealed class EngineWorkflowContextTests : WorkflowContextContract
{
    protected override Task<WorkflowHost> StartHostAsync() => EngineHost.StartAsync();
}
