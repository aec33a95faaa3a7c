using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;

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
        // Without a span: the platform makes one, and leaves the code where it waits, so that ours would not end.
        WorkflowTelemetry.CountTurn(workflow.Value);
        var entry = catalogue.FindWorkflow(workflow.Value)!;
        var input = DurableJson.TextOf(context.GetInput<JsonElement>());
        var ours = new DurableWorkflowContext(context);
        try
        {
            return DurableJson.Parse(await entry.RunAsync(services, ours, input));
        }
        catch (Exception failure)
        {
            ours.Logger.LogError(
                failure,
                "A workflow has failed: {Workflow} as {Instance}",
                workflow.Value,
                ours.InstanceId
            );
            throw;
        }
    }

    /// <summary>Runs an activity once, and does what is left to be done after it.</summary>
    public async Task<JsonElement> RunAsync<TIn, TOut>(
        ActivityName<TIn, TOut> activity,
        JsonElement input,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        platform.Keep(client);
        var entry = catalogue.FindActivity(activity.Value)!;
        var after = services.GetRequiredService<AfterTriggers>();
        var output = await after.RunAsync(
            () =>
                WorkflowTelemetry.MeasureAsync(
                    activity.Value,
                    () => entry.RunAsync(services, DurableJson.TextOf(input), cancellationToken)
                ),
            cancellationToken
        );
        return DurableJson.Parse(output);
    }
}
