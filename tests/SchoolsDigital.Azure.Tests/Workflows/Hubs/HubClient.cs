using System.Text.Json;
using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>
/// The platform's client over a hub in memory. As on the platform, whose host passes on neither, an order to end or purge
/// children too is taken for one about the instance alone.
/// </summary>
internal sealed class HubClient(Hub hub) : DurableTaskClient("hub")
{
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    ) =>
        hub.TryStart(options!.InstanceId!, orchestratorName.Name, HubJson.Carry(input))
            ? Task.FromResult(options.InstanceId!)
            : throw new OrchestrationAlreadyExistsException(options.InstanceId!);

    public override Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    ) =>
        AskAsync(
            instanceId,
            found =>
                hub.Tell(found, new(HubEventKind.Raised, found.Run, Name: eventName, Json: HubJson.Carry(eventPayload)))
        );

    public override Task TerminateInstanceAsync(
        string instanceId,
        TerminateInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) =>
        AskAsync(
            instanceId,
            found => hub.End(found, OrchestrationRuntimeStatus.Terminated, JsonSerializer.Serialize(options!.Output))
        );

    public override Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => AskAsync(instanceId, found => (found.Status, found.Output) = (OrchestrationRuntimeStatus.Suspended, reason));

    public override Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) =>
        AskAsync(
            instanceId,
            found =>
            {
                (found.Status, found.Output) = (OrchestrationRuntimeStatus.Running, reason);
                hub.Queue(found);
            }
        );

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) => Task.FromResult(new PurgeResult(hub.TryForget(instanceId) ? 1 : 0));

    public override Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => Task.FromResult(hub.With(instanceId, found => found?.Describe()));

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => GetInstanceAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new HubPages(
            () =>
                hub.All()
                    .Where(one => one.Id.StartsWith(filter?.InstanceIdPrefix ?? "", StringComparison.Ordinal))
                    .Where(one => filter?.Statuses?.Contains(one.Status) ?? true)
                    .Select(one => one.Describe()),
            filter?.PageSize ?? OrchestrationQuery.DefaultPageSize
        );

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        var instance = hub.With(instanceId, found => found ?? throw Missing(instanceId));
        await instance.Ended.Task.WaitAsync(cancellation);
        return instance.Describe();
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static RpcException Missing(string instanceId) => new(new Status(StatusCode.NotFound, instanceId));

    // The platform drops what is asked of an instance that has ended.
    private Task AskAsync(string instanceId, Action<HubInstance> request) =>
        hub.With(
            instanceId,
            found =>
            {
                if (found is null)
                {
                    return Task.FromException(Missing(instanceId));
                }

                if (!found.HasEnded)
                {
                    request(found);
                }

                return Task.CompletedTask;
            }
        );
}
