using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Tests.Engine;

public class EmbeddedContextTests : WorkflowContextContract
{
    protected override Task<WorkflowHost> StartHostAsync() => Task.FromResult<WorkflowHost>(new EmbeddedHost());
}
