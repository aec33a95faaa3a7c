using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>The app of the contracts as the suites see a host. It outlives each of their tests.</summary>
internal sealed class AppHost(IWorkflowClient client, Func<TimeSpan, Task> letPass) : WorkflowHost
{
    public override IWorkflowClient Client => client;

    public override Task LetPassAsync(TimeSpan time) => letPass(time);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
