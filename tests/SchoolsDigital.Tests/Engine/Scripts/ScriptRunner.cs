using SchoolsDigital.Workflows;

namespace SchoolsDigital.Tests.Engine.Scripts;

/// <summary>Runs the workflow of a <see cref="Script"/>.</summary>
public sealed class ScriptWorkflow(Script script) : Workflow<string, string>
{
    public override Task<string> RunAsync(IWorkflowContext context, string input) => script.Workflow(context, input);
}
