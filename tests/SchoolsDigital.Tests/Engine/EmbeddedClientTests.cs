using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

public class EmbeddedClientTests : WorkflowClientContract
{
    protected override async Task<WorkflowHost> StartHostAsync() => await TestHost.StartAsync();
}
