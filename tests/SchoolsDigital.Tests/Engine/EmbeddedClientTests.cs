using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Tests.Engine;

public class EmbeddedClientTests : WorkflowClientContract
{
    protected override Task<WorkflowHost> StartHostAsync() => Task.FromResult<WorkflowHost>(new EmbeddedHost());
}
