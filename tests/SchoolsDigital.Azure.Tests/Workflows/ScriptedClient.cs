using System.Collections.Concurrent;
using System.Text.Json;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Azure.Tests.Workflows;

/// <summary>The platform's client over instances that a test has laid out; it notes what it is asked for.</summary>
internal sealed class ScriptedClient() : DurableTaskClient("test")
{
    public ConcurrentDictionary<string, OrchestrationMetadata> Instances { get; } = new(StringComparer.Ordinal);

    public List<string> Requests { get; } = [];

    public StartOrchestrationOptions? StartedWith { get; private set; }

    public Exception? Refusal { get; set; }

    /// <summary>What a question about an instance is answered with.</summary>
    public Exception? Outage { get; set; }

    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<Page<OrchestrationMetadata>> Pages { get; set; } = [];

    public OrchestrationQuery? Query { get; private set; }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        StartedWith = options;
        return NoteAsync($"start {orchestratorName.Name} {input}", options!.InstanceId!);
    }

    public override Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    ) => NoteAsync($"raise {eventName} {((JsonElement)eventPayload!).GetRawText()} to {instanceId}", instanceId);

    public override Task TerminateInstanceAsync(
        string instanceId,
        TerminateInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) => NoteAsync($"terminate {instanceId} {options!.Output}", instanceId);

    public override Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => NoteAsync($"suspend {instanceId} {reason}", instanceId);

    public override Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => NoteAsync($"resume {instanceId} {reason}", instanceId);

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        await NoteAsync($"purge {instanceId}", instanceId);
        return new PurgeResult(1);
    }

    public override Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => Outage is null ? Task.FromResult(Instances.GetValueOrDefault(instanceId)) : throw Outage;

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => GetInstanceAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        Query = filter;
        return new ScriptedPages(Pages);
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => Task.FromResult(Instances[instanceId]);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Lets an instance run.</summary>
    public void Run(string instanceId) =>
        Instances[instanceId] = new("any", instanceId) { RuntimeStatus = OrchestrationRuntimeStatus.Running };

    public static OrchestrationAlreadyExistsException Taken() => new("taken");

    private async Task<string> NoteAsync(string request, string instanceId)
    {
        lock (Requests)
        {
            Requests.Add(request);
        }

        await BeforeAnswer();
        return Refusal is null ? instanceId : throw Refusal;
    }
}
