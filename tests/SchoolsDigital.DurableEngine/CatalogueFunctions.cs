using System.Text.Json;
using Microsoft.DurableTask.Worker.Grpc;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.DurableEngine;

/// <summary>The entries of a catalogue as the triggers of <c>functions/</c> run them.</summary>
internal sealed class CatalogueFunctions(
    WorkflowCatalogue catalogue,
    IServiceProvider services,
    PlatformClient platform
) : IHubFunctions
{
    private readonly CatalogueRunner runner = new(catalogue, services, platform);

    public string RunOrchestrator(string function, string request)
    {
        var workflow = new WorkflowName<JsonElement, JsonElement>(DurableNames.StoredNameOf(function));
        return GrpcOrchestrationRunner.LoadAndRun<JsonElement, JsonElement>(
            request,
            (context, _) => runner.RunAsync(workflow, context),
            services
        );
    }

    public async Task<string> RunActivityAsync(string function, string input, CancellationToken cancellationToken)
    {
        var activity = new ActivityName<JsonElement, JsonElement>(DurableNames.StoredNameOf(function));
        var output = await runner.RunAsync(activity, DurableJson.Parse(input), platform.Current, cancellationToken);
        return output.GetRawText();
    }
}
