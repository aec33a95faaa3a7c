using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>The functions of a catalogue that no trigger is written for.</summary>
internal sealed class CatalogueFunctions(WorkflowCatalogue catalogue, IServiceProvider services) : IHubFunctions
{
    public async Task<JsonElement> RunAsync(string function, TaskOrchestrationContext context)
    {
        var entry = catalogue.FindWorkflow(DurableNames.StoredNameOf(function))!;
        var input = DurableJson.TextOf(context.GetInput<JsonElement>());
        return DurableJson.Parse(await entry.RunAsync(services, new DurableWorkflowContext(context), input));
    }

    public async Task<JsonElement> RunAsync(
        string function,
        JsonElement input,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var entry = catalogue.FindActivity(DurableNames.StoredNameOf(function))!;
        return DurableJson.Parse(await entry.RunAsync(services, DurableJson.TextOf(input), cancellationToken));
    }
}
