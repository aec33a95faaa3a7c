using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Tests.Engine;

public class ReplayingContextTests : WorkflowContextContract
{
    // Without live instances every turn runs the code again from its history.
    protected override Task<WorkflowHost> StartHostAsync() =>
        Task.FromResult<WorkflowHost>(new EmbeddedHost(new EngineOptions { MaxLiveInstances = 0 }));
}
