using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>What those who speak to workflows may rely on, on the real Functions host where there is one.</summary>
[Collection(FuncAppCollection.Name)]
[Trait("Category", "Slow")]
public sealed class FuncWorkflowClientTests(FuncApp app) : WorkflowClientContract
{
    protected override Task<WorkflowHost> StartHostAsync() => app.OpenAsync();
}
