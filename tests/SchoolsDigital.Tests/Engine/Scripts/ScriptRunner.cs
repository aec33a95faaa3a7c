using SchoolsDigital.Kernel.Workflows;
using AnyWorkflow = SchoolsDigital.Kernel.Workflows.Workflow<string, string>;

// By another name, because a script is given to it and may break every rule that a workflow of the service keeps.

namespace SchoolsDigital.Tests.Engine.Scripts;

/// <summary>Runs the workflow of a <see cref="Script"/>.</summary>
public sealed class ScriptRunner(Script script) : AnyWorkflow
{
    public override Task<string> RunAsync(IWorkflowContext context, string input) => script.Workflow(context, input);
}
