using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>What a workflow may rely on, through the app's triggers and over the network, on every feed.</summary>
public sealed class HubAppWorkflowContextTests(HubApp app) : WorkflowContextContract, IClassFixture<HubApp>
{
    protected override Task<WorkflowHost> StartHostAsync() => app.OpenAsync();
}
