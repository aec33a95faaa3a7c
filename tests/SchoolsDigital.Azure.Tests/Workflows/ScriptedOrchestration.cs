using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SchoolsDigital.Azure.Tests.Workflows;

/// <summary>
/// The platform as a workflow sees it, moved by hand. Its events are as strange as the platform's: the newest wait gets an
/// event first, and one that was cancelled takes it too.
/// </summary>
internal sealed class ScriptedOrchestration : TaskOrchestrationContext
{
    private readonly Stack<TaskCompletionSource<JsonElement>> waits = new();
    private readonly Queue<JsonElement> buffered = new();
    private int guids;

    public List<ScriptedTimer> Timers { get; } = [];

    public List<(string Name, JsonElement Input, TaskOptions? Options)> Calls { get; } = [];

    public List<(string To, string Name, string Payload)> Sent { get; } = [];

    public Func<string, Task<JsonElement>> OnCall { get; set; } = _ => Task.FromResult(Json("null"));

    public (string Input, bool KeepsEvents)? ContinuedWith { get; private set; }

    public string? Status { get; private set; }

    public string? LogCategory { get; private set; }

    public ILogger Log { get; set; } = NullLogger.Instance;

    public object? Input { get; set; }

    public DateTime UtcNow { get; set; } = new(2026, 9, 7, 9, 0, 0, DateTimeKind.Utc);

    public override TaskName Name => "Round_V1";

    public override string InstanceId => "round:1";

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => UtcNow;

    public override bool IsReplaying => false;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    public void Raise(string payload)
    {
        if (waits.TryPop(out var newest))
        {
            newest.TrySetResult(Json(payload));
        }
        else
        {
            buffered.Enqueue(Json(payload));
        }
    }

    public override T? GetInput<T>()
        where T : default => (T?)Input;

    public override async Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    )
    {
        Calls.Add((name.Name, (JsonElement)input!, options));
        return (TResult)(object)await OnCall(name.Name);
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    )
    {
        Calls.Add((orchestratorName.Name, (JsonElement)input!, options));
        return (TResult)(object)await OnCall(orchestratorName.Name);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Timers.Add(new ScriptedTimer(fireAt, cancellationToken));
        return Timers[^1].Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(
        string eventName,
        CancellationToken cancellationToken = default
    )
    {
        var wait = new TaskCompletionSource<JsonElement>();
        if (buffered.TryDequeue(out var payload))
        {
            wait.SetResult(payload);
        }
        else
        {
            waits.Push(wait);
            cancellationToken.Register(() => wait.TrySetCanceled(cancellationToken));
        }

        return (T)(object)await wait.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        Sent.Add((instanceId, eventName, ((JsonElement)payload).GetRawText()));

    public override void SetCustomStatus(object? customStatus) => Status = ((JsonElement)customStatus!).GetRawText();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinuedWith = (((JsonElement)newInput!).GetRawText(), preserveUnprocessedEvents);

    public override Guid NewGuid() => new(++guids, 0, 0, new byte[8]);

    public override ILogger CreateReplaySafeLogger(string categoryName)
    {
        LogCategory = categoryName;
        return Log;
    }
}
