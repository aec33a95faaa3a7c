using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>The functions that a hub calls.</summary>
internal interface IHubFunctions
{
    /// <summary>Runs a workflow as far as its history goes.</summary>
    Task<JsonElement> RunAsync(string function, TaskOrchestrationContext context);

    /// <summary>Runs an activity once.</summary>
    Task<JsonElement> RunAsync(
        string function,
        JsonElement input,
        DurableTaskClient client,
        CancellationToken cancellationToken
    );
}
