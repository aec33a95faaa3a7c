using System.Net;
using System.Text;
using System.Text.Json;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>Starts workflows of a Functions host and raises their events, from outside of it: what a story of a round needs.</summary>
internal sealed class FuncWorkflows(HttpClient host) : IWorkflowClient
{
    private const string Place = "/runtime/webhooks/durabletask";

    public Task<bool> StartAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        string instanceId,
        TIn input,
        CancellationToken cancellationToken = default
    ) =>
        PostAsync(
            $"orchestrators/{DurableNames.FunctionOf(workflow.Value)}/{Uri.EscapeDataString(instanceId)}",
            input,
            HttpStatusCode.Conflict,
            cancellationToken
        );

    public Task<bool> RaiseEventAsync<T>(
        string instanceId,
        EventName<T> name,
        T payload,
        CancellationToken cancellationToken = default
    )
        where T : class =>
        PostAsync(
            $"instances/{Uri.EscapeDataString(instanceId)}/raiseEvent/{name.Value}",
            payload,
            HttpStatusCode.NotFound,
            cancellationToken
        );

    public Task<WorkflowSnapshot?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<WorkflowPage> QueryAsync(WorkflowQuery query, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<WorkflowSnapshot> WaitForEndAsync(string instanceId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<bool> SuspendAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<bool> ResumeAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<bool> TerminateAsync(
        string instanceId,
        string reason,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<bool> PurgeAsync(
        string instanceId,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    private async Task<bool> PostAsync<T>(
        string place,
        T value,
        HttpStatusCode refusal,
        CancellationToken cancellationToken
    )
    {
        using var body = new StringContent(
            JsonSerializer.Serialize(value, WorkflowJson.Options),
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await host.PostAsync(new Uri($"{Place}/{place}", UriKind.Relative), body, cancellationToken);
        if (answer.StatusCode == refusal || answer.StatusCode == HttpStatusCode.Gone)
        {
            return false;
        }

        answer.EnsureSuccessStatusCode();
        return true;
    }
}
