using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.ContractApp;

/// <summary>Makes the calls that arrive by HTTP on the service's own client, and answers with what it says, as JSON.</summary>
public sealed class ClientDesk(PlatformClient platform, IWorkflowClient workflows)
{
    /// <summary>Makes one call. What the port calls a wrong argument is a bad request, in the port's words.</summary>
    public async Task AnswerAsync(HttpContext http, DurableTaskClient client)
    {
        platform.Keep(client);
        var call = await http.Request.ReadFromJsonAsync<ClientCall>(WorkflowJson.Options, http.RequestAborted);
        try
        {
            var answer = await MakeAsync(call!, http.RequestAborted);
            await http.Response.WriteAsJsonAsync(answer, WorkflowJson.Options, http.RequestAborted);
        }
        catch (ArgumentException wrong)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync(wrong.Message, http.RequestAborted);
        }
    }

    /// <summary>Says that the app runs.</summary>
    public Task GreetAsync(HttpContext http) => http.Response.WriteAsync("ready", http.RequestAborted);

    private async Task<object?> MakeAsync(ClientCall call, CancellationToken cancellationToken) =>
        call.Request switch
        {
            ClientRequest.Start => await workflows.StartAsync(
                new WorkflowName<JsonElement, JsonElement>(call.Name),
                call.InstanceId,
                JsonElement.Parse(call.Json),
                cancellationToken
            ),
            ClientRequest.RaiseEvent => await workflows.RaiseEventAsync(
                call.InstanceId,
                new EventName<JsonNode>(call.Name),
                JsonNode.Parse(call.Json)!,
                cancellationToken
            ),
            ClientRequest.Get => await workflows.GetAsync(call.InstanceId, cancellationToken),
            ClientRequest.Query => await workflows.QueryAsync(call.Query!, cancellationToken),
            ClientRequest.WaitForEnd => await workflows.WaitForEndAsync(call.InstanceId, cancellationToken),
            ClientRequest.Suspend => await workflows.SuspendAsync(call.InstanceId, call.Reason, cancellationToken),
            ClientRequest.Resume => await workflows.ResumeAsync(call.InstanceId, call.Reason, cancellationToken),
            ClientRequest.Terminate => await workflows.TerminateAsync(
                call.InstanceId,
                call.Reason,
                call.IncludeChildren,
                cancellationToken
            ),
            ClientRequest.Purge => await workflows.PurgeAsync(call.InstanceId, call.IncludeChildren, cancellationToken),
            _ => throw new NotSupportedException($"The port has no {call.Request}."),
        };
}
