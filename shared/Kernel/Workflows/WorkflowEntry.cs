using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace SchoolsDigital.Kernel.Workflows;

/// <summary>A workflow of the catalogue, for an engine that knows only names and JSON.</summary>
/// <param name="Name">The stored name.</param>
/// <param name="WorkflowType">The class that runs it.</param>
/// <param name="InputType">What it takes.</param>
/// <param name="OutputType">What it returns.</param>
/// <param name="RunAsync">Runs it once: services, context and input as JSON in, result as JSON out. Throws <see cref="UnreadableInputException"/> on an input that it cannot read.</param>
public sealed record WorkflowEntry(
    string Name,
    Type WorkflowType,
    Type InputType,
    Type OutputType,
    Func<IServiceProvider, IWorkflowContext, string, Task<string>> RunAsync
)
{
    internal static WorkflowEntry For<TWorkflow, TIn, TOut>(WorkflowName<TIn, TOut> name)
        where TWorkflow : Workflow<TIn, TOut>
    {
        return new(name.Value, typeof(TWorkflow), typeof(TIn), typeof(TOut), RunAsync);

        async Task<string> RunAsync(IServiceProvider services, IWorkflowContext context, string json)
        {
            var input = WorkflowJson.ReadInput<TIn>(name.Value, json);
            var workflow = ActivatorUtilities.GetServiceOrCreateInstance<TWorkflow>(services);
            var output = await workflow.RunAsync(context, input);
            return JsonSerializer.Serialize(output, WorkflowJson.Options);
        }
    }
}
