using Grpc.Core;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>The client of the workflows on the platform.</summary>
internal sealed class DurableWorkflowClient(PlatformClient platform, ITableStore records, TimeProvider clock)
    : IWorkflowClient
{
    private readonly DurableFamily family = new(platform);
    private readonly StartClaims claims = new(records, clock);
    private readonly WorkflowStarter starter = new(platform, new(records, clock), clock);

    /// <inheritdoc/>
    public async Task<bool> StartAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        string instanceId,
        TIn input,
        CancellationToken cancellationToken = default
    ) =>
        await starter.StartAsync(
            DurableNames.FunctionOf(workflow.Value),
            WorkflowInstanceId.Check(instanceId),
            DurableJson.Write(input),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<bool> RaiseEventAsync<T>(
        string instanceId,
        EventName<T> name,
        T payload,
        CancellationToken cancellationToken = default
    )
        where T : class =>
        AskAsync(
            instanceId,
            client => client.RaiseEventAsync(instanceId, name.Value, DurableJson.Write(payload), cancellationToken),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<WorkflowSnapshot?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        await FindAsync(instanceId, cancellationToken) is { } found ? DurableSnapshots.Read(found) : null;

    /// <inheritdoc/>
    public async Task<WorkflowPage> QueryAsync(WorkflowQuery query, CancellationToken cancellationToken = default)
    {
        if (query.State == WorkflowState.Paused)
        {
            return new([], null);
        }

        var filter = new OrchestrationQuery(
            Statuses: query.State is { } state ? DurableStates.Of(state) : null,
            InstanceIdPrefix: query.Prefix,
            PageSize: query.PageSize,
            FetchInputsAndOutputs: true
        );
        var pages = platform.Current.GetAllInstancesAsync(filter).AsPages(query.After, query.PageSize);

        // The platform gives pages without an instance where what it skipped was long.
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            if (page.Values.Count > 0 || page.ContinuationToken is null)
            {
                return new(
                    [
                        .. page
                            .Values.Select(DurableSnapshots.Read)
                            .OrderBy(one => one.InstanceId, StringComparer.Ordinal),
                    ],
                    page.ContinuationToken
                );
            }
        }

        return new([], null);
    }

    /// <inheritdoc/>
    public async Task<WorkflowSnapshot> WaitForEndAsync(
        string instanceId,
        CancellationToken cancellationToken = default
    )
    {
        if (await LookAsync(instanceId, cancellationToken) is null)
        {
            throw new ArgumentException($"There is no instance {instanceId}.", nameof(instanceId));
        }

        return DurableSnapshots.Read(
            await platform.Current.WaitForInstanceCompletionAsync(
                instanceId,
                getInputsAndOutputs: true,
                cancellationToken
            )
        );
    }

    /// <inheritdoc/>
    public Task<bool> SuspendAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        AskAsync(
            instanceId,
            client => client.SuspendInstanceAsync(instanceId, reason, cancellationToken),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<bool> ResumeAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        AskAsync(
            instanceId,
            client => client.ResumeInstanceAsync(instanceId, reason, cancellationToken),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<bool> TerminateAsync(
        string instanceId,
        string reason,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    )
    {
        // The parent first, so that it begins no more children; and the children also where it has ended, so that a call
        // that was broken off can be made again.
        var isEnding = await AskToTerminateAsync(instanceId, reason, includeChildren, cancellationToken);
        if (includeChildren)
        {
            await family.ForEachAsync(
                instanceId,
                child => AskToTerminateAsync(child.InstanceId, reason, includeChildren, cancellationToken),
                cancellationToken
            );
        }

        return isEnding;
    }

    /// <inheritdoc/>
    public async Task<bool> PurgeAsync(
        string instanceId,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    )
    {
        if (await LookAsync(instanceId, cancellationToken) is not { } found || !DurableStates.HasEnded(found))
        {
            return false;
        }

        if (includeChildren)
        {
            await family.ForEachAsync(
                instanceId,
                child => PurgeEndedAsync(child, includeChildren, cancellationToken),
                cancellationToken
            );
        }

        return await PurgeEndedAsync(found, includeChildren, cancellationToken);
    }

    private async Task<bool> PurgeEndedAsync(
        OrchestrationMetadata instance,
        bool withChildren,
        CancellationToken cancellationToken
    )
    {
        if (!DurableStates.HasEnded(instance))
        {
            return false;
        }

        // As it was before, so that one who starts it anew meanwhile keeps theirs.
        var claim = await claims.FindAsync(instance.InstanceId, cancellationToken);
        var purged = await platform.Current.PurgeInstanceAsync(
            instance.InstanceId,
            new PurgeInstanceOptions(withChildren),
            cancellationToken
        );
        if (purged.PurgedInstanceCount == 0)
        {
            return false;
        }

        if (claim is not null)
        {
            await claims.ReleaseAsync(instance.InstanceId, claim, cancellationToken);
        }

        return true;
    }

    private Task<bool> AskToTerminateAsync(
        string instanceId,
        string reason,
        bool withChildren,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            instanceId,
            client =>
                client.TerminateInstanceAsync(
                    instanceId,
                    new TerminateInstanceOptions(reason, withChildren),
                    cancellationToken
                ),
            cancellationToken
        );

    private Task<OrchestrationMetadata?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        platform.Current.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancellationToken);

    // Where it stands, without what went in and came out, which is a file of its own where it is large.
    private Task<OrchestrationMetadata?> LookAsync(string instanceId, CancellationToken cancellationToken) =>
        platform.Current.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken);

    // The platform takes a request for an instance that has ended and drops it, so it is asked where the instance stands.
    private async Task<bool> AskAsync(
        string instanceId,
        Func<DurableTaskClient, Task> request,
        CancellationToken cancellationToken
    )
    {
        if (await LookAsync(instanceId, cancellationToken) is not { } found || DurableStates.HasEnded(found))
        {
            return false;
        }

        try
        {
            await request(platform.Current);
            return true;
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            // It has ended or was purged between the look and the request.
            return false;
        }
    }
}
