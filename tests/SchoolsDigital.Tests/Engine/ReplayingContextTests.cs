using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

public class ReplayingContextTests : WorkflowContextContract
{
    // Without live instances every turn runs the code again from its history.
    protected override async Task<WorkflowHost> StartHostAsync() =>
        await TestHost.StartAsync(options: new EngineOptions { MaxLiveInstances = 0 });
}
