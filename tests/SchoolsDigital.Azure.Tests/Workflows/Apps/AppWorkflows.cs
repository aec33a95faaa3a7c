extern alias ContractApp;

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ContractApp::SchoolsDigital.ContractApp;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>The port to the workflows of the app of the contracts, from outside of it.</summary>
internal sealed class AppWorkflows(HttpClient app) : IWorkflowClient
{
    private static readonly Uri Calls = new($"/{ClientTriggers.Calls}", UriKind.Relative);

    public Task<bool> StartAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        string instanceId,
        TIn input,
        CancellationToken cancellationToken = default
    ) =>
        CallAsync<bool>(
            new(ClientRequest.Start, instanceId) { Name = workflow.Value, Json = Write(input) },
            cancellationToken
        );

    public Task<bool> RaiseEventAsync<T>(
        string instanceId,
        EventName<T> name,
        T payload,
        CancellationToken cancellationToken = default
    )
        where T : class =>
        CallAsync<bool>(
            new(ClientRequest.RaiseEvent, instanceId) { Name = name.Value, Json = Write(payload) },
            cancellationToken
        );

    public Task<WorkflowSnapshot?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        CallAsync<WorkflowSnapshot?>(new(ClientRequest.Get, instanceId), cancellationToken);

    public Task<WorkflowPage> QueryAsync(WorkflowQuery query, CancellationToken cancellationToken = default) =>
        CallAsync<WorkflowPage>(new(ClientRequest.Query) { Query = query }, cancellationToken);

    public Task<WorkflowSnapshot> WaitForEndAsync(string instanceId, CancellationToken cancellationToken = default) =>
        CallAsync<WorkflowSnapshot>(new(ClientRequest.WaitForEnd, instanceId), cancellationToken);

    public Task<bool> SuspendAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        CallAsync<bool>(new(ClientRequest.Suspend, instanceId) { Reason = reason }, cancellationToken);

    public Task<bool> ResumeAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        CallAsync<bool>(new(ClientRequest.Resume, instanceId) { Reason = reason }, cancellationToken);

    public Task<bool> TerminateAsync(
        string instanceId,
        string reason,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    ) =>
        CallAsync<bool>(
            new(ClientRequest.Terminate, instanceId) { Reason = reason, IncludeChildren = includeChildren },
            cancellationToken
        );

    public Task<bool> PurgeAsync(
        string instanceId,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    ) => CallAsync<bool>(new(ClientRequest.Purge, instanceId) { IncludeChildren = includeChildren }, cancellationToken);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);

    private async Task<T> CallAsync<T>(ClientCall call, CancellationToken cancellationToken)
    {
        using var body = new StringContent(Write(call), Encoding.UTF8, "application/json");
        using var answer = await app.PostAsync(Calls, body, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.BadRequest)
        {
            throw new ArgumentException(await answer.Content.ReadAsStringAsync(cancellationToken), nameof(call));
        }

        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T>(WorkflowJson.Options, cancellationToken))!;
    }
}
