using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Engines;

/// <summary>What those who speak to workflows may rely on, on the genuine engine.</summary>
[Trait("Category", "Slow")]
public sealed class EngineWorkflowClientTests : WorkflowClientContract
{
    protected override Task<WorkflowHost> StartHostAsync() => EngineHost.StartAsync();
}
