using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>The context of one run: every request goes through its journal, and every answer comes from there.</summary>
internal sealed class JournaledWorkflowContext(WorkflowIdentity identity, WorkflowRun run, ILogger logger)
    : IWorkflowContext
{
    private int ids;

    public string InstanceId => identity.InstanceId;

    public DateTimeOffset Now => run.Now;

    public ILogger Logger { get; } = new ReplaySafeLogger(logger, run);

    public async Task<TOut> CallAsync<TIn, TOut>(ActivityName<TIn, TOut> activity, TIn input, RetryRule? retry = null)
    {
        var request = new HistoryRecord(HistoryKind.ActivityAsked, Name: activity.Value, Data: Write(input));
        var result = await run.Ask(request, retry ?? RetryRule.Standard).Answer;
        return await ReadAsync<TOut>(activity.Value, result);
    }

    public async Task<TOut> CallSubWorkflowAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        TIn input,
        string? instanceId = null
    )
    {
        var child = WorkflowInstanceId.Check(
            instanceId ?? $"{identity.InstanceId}:{identity.Generation}.{run.Steps + 1}"
        );
        var request = new HistoryRecord(
            HistoryKind.ChildAsked,
            Name: workflow.Value,
            Instance: child,
            Data: Write(input)
        );
        var result = await run.Ask(request).Answer;
        return await ReadAsync<TOut>(workflow.Value, result);
    }

    public async Task DelayUntilAsync(DateTimeOffset dueAt, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var step = run.Ask(new HistoryRecord(HistoryKind.TimerSet, DueAt: dueAt));
        using var registration = cancellationToken.Register(() => run.CancelTimer(step, cancellationToken));
        await step.Answer;
    }

    public async Task<T?> WaitForEventAsync<T>(EventName<T> name, DateTimeOffset? deadline = null)
        where T : class
    {
        var request = new HistoryRecord(HistoryKind.EventAsked, Name: name.Value, DueAt: deadline);
        var payload = await run.Ask(request, canRead: IsReadable<T>).Answer;
        return payload is null ? null : await ReadAsync<T>(name.Value, payload);
    }

    public void ContinueAsNew<TIn>(TIn input) => run.ContinueAsNew(Write(input));

    public void SetStatus<T>(T status) => run.Status = Write(status);

    public Guid NewGuid()
    {
        var name = $"{identity.InstanceId}/{identity.Generation}/{ids++}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);

        // RFC 9562 version 8: bits of our own making, here the first 122 of the hash.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);

    private static bool IsReadable<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, WorkflowJson.Options) is not null;
        }
        catch (Exception)
        {
            // Also what the type itself throws, which refuses the value.
            return false;
        }
    }

    private Task<T> ReadAsync<T>(string name, string? json)
    {
        try
        {
            return Task.FromResult(WorkflowJson.ReadResult<T>(name, json!));
        }
        catch (UnreadableInputException unreadable)
        {
            // The types have changed under a running instance. It can go on once they read its history again.
            run.Stop(unreadable.Message);
            return new TaskCompletionSource<T>().Task;
        }
    }
}
