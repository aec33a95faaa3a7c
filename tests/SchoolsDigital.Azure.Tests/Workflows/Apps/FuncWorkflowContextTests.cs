using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>What a workflow may rely on, on the real Functions host where there is one.</summary>
[Collection(FuncAppCollection.Name)]
[Trait("Category", "Slow")]
public sealed class FuncWorkflowContextTests(FuncApp app) : WorkflowContextContract
{
    protected override Task<WorkflowHost> StartHostAsync() => app.OpenAsync();
}
