using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Scripts;

/// <summary>A workflow and an activity that a test writes where it uses them, and may rewrite while the engine is stopped.</summary>
public sealed class Script(Func<IWorkflowContext, string, Task<string>> workflow)
{
    public static WorkflowName<string, string> Name { get; } = new("Test.Script.V1");

    /// <summary>Does what the test says. Safe to run twice.</summary>
    public static ActivityName<string, string> Do { get; } = new("Test.Do.V1");

    public static EventName<Word> Said => ListenWorkflow.Said;

    /// <summary>One attempt a minute, for an hour.</summary>
    public static RetryRule EachMinute { get; } = new(60, TimeSpan.FromMinutes(1), 1, TimeSpan.FromMinutes(1));

    public Func<IWorkflowContext, string, Task<string>> Workflow { get; set; } = workflow;

    /// <summary>Returns its input where the test says nothing else.</summary>
    public Func<string, CancellationToken, Task<string>> Activity { get; set; } = (input, _) => Task.FromResult(input);

    public static WorkflowCatalogue Catalogue =>
        new WorkflowCatalogue()
            .AddWorkflow<ScriptRunner, string, string>(Name)
            .AddActivity<ScriptActivity, string, string>(Do);

    public Task<TestHost> StartHostAsync(EngineOptions? options = null, WorkflowCatalogue? catalogue = null) =>
        TestHost.StartAsync(
            catalogue: catalogue ?? Catalogue,
            services: services => services.AddSingleton(this).AddSingleton<EffectLedger>(),
            options: options
        );
}
