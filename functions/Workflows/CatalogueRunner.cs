using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>Runs the workflows and activities of the catalogue when the platform calls their triggers.</summary>
public sealed class CatalogueRunner(WorkflowCatalogue catalogue, IServiceProvider services, PlatformClient platform)
{
    /// <summary>Runs a workflow as far as its history goes. Awaits nothing but what the workflow does.</summary>
    public async Task<JsonElement> RunAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        TaskOrchestrationContext context
    )
    {
        var entry = catalogue.FindWorkflow(workflow.Value)!;
        var input = DurableJson.TextOf(context.GetInput<JsonElement>());
        return DurableJson.Parse(await entry.RunAsync(services, new DurableWorkflowContext(context), input));
    }

    /// <summary>Runs an activity once.</summary>
    public async Task<JsonElement> RunAsync<TIn, TOut>(
        ActivityName<TIn, TOut> activity,
        JsonElement input,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        platform.Keep(client);
        var entry = catalogue.FindActivity(activity.Value)!;
        return DurableJson.Parse(await entry.RunAsync(services, DurableJson.TextOf(input), cancellationToken));
    }
}
