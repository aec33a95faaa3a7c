using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;

namespace SchoolsDigital.ContractApp;

/// <summary>One trigger for each activity of the contracts.</summary>
public sealed class ActivityTriggers(CatalogueRunner runner)
{
    [Function("Contract_Echo_V1")]
    public Task<JsonElement> EchoAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(EchoActivity.Name, input, client, cancellationToken);

    [Function("Contract_Unreliable_V1")]
    public Task<JsonElement> TryAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(UnreliableActivity.Name, input, client, cancellationToken);
}
