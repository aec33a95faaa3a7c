using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>What those who speak to workflows may rely on, through the app's triggers and over the network, on every feed.</summary>
public sealed class HubAppWorkflowClientTests(HubApp app) : WorkflowClientContract, IClassFixture<HubApp>
{
    protected override Task<WorkflowHost> StartHostAsync() => app.OpenAsync();
}
