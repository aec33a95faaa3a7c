using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>
/// The platform's context for one turn: the code is run from its beginning, and everything that has happened is told to it
/// once more in the same order. Events go to the newest of its waits, one that was given up included, as on the platform.
/// </summary>
internal sealed class HubOrchestration(HubInstance instance) : TaskOrchestrationContext
{
    private readonly Dictionary<int, TaskCompletionSource<JsonElement>> open = [];
    private readonly Dictionary<string, HubWaits> waits = new(StringComparer.OrdinalIgnoreCase);
    private DateTime now;
    private bool isReplaying;
    private int steps;
    private int ids;

    /// <summary>What was asked for in this turn for the first time.</summary>
    public List<HubRequest> Asked { get; } = [];

    /// <summary>The timers that are not needed any more.</summary>
    public List<int> Cancelled { get; } = [];

    public JsonElement? ContinuesWith { get; private set; }

    public string? CustomStatus { get; private set; }

    /// <summary>What has come and nobody asked for.</summary>
    public IEnumerable<(string Name, JsonElement Payload)> Unread =>
        waits.SelectMany(name => name.Value.Unread.Select(payload => (name.Key, payload)));

    public override TaskName Name => instance.Function;

    public override string InstanceId => instance.Id;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => now;

    public override bool IsReplaying => isReplaying;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    /// <summary>Runs the code over the whole history.</summary>
    public Task<JsonElement> Run(Func<TaskOrchestrationContext, Task<JsonElement>> code)
    {
        Task<JsonElement>? running = null;
        var newTurn = instance.History.FindLastIndex(happened => happened.Kind == HubEventKind.TurnBegan);
        for (var place = 0; place < instance.History.Count; place++)
        {
            isReplaying = place < newTurn;
            Tell(instance.History[place]);
            running ??= code(this);
        }

        return running!;
    }

    public override T? GetInput<T>()
        where T : default => (T)(object)instance.Input;

    public override async Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var step = ++steps;
                return (TResult)(object)await Ask(new HubRequest.Activity(step, name.Name, HubJson.Carry(input)));
            }
            catch (TaskFailedException failed) when (options?.Retry?.Handler is { } handler)
            {
                if (!await handler(new(this, attempt, failed.FailureDetails, TimeSpan.Zero, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    )
    {
        var id = ((SubOrchestrationOptions)options!).InstanceId!;
        return (TResult)
            (object)await Ask(new HubRequest.Child(++steps, orchestratorName.Name, HubJson.Carry(input), id));
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var step = ++steps;
        var fired = Ask(new HubRequest.Timer(step, fireAt));
        using var registration = cancellationToken.Register(() =>
        {
            if (open.Remove(step, out var timer))
            {
                Cancelled.Add(step);
                timer.SetCanceled(cancellationToken);
            }
        });
        await fired;
    }

    public override async Task<T> WaitForExternalEvent<T>(
        string eventName,
        CancellationToken cancellationToken = default
    ) => (T)(object)await WaitsFor(eventName).Take(cancellationToken);

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        Note(new HubRequest.Send(++steps, instanceId, eventName, HubJson.Carry(payload)));

    public override void SetCustomStatus(object? customStatus) =>
        CustomStatus = HubJson.Carry(customStatus).GetRawText();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Assert.True(preserveUnprocessedEvents);
        ContinuesWith = HubJson.Carry(newInput);
    }

    public override Guid NewGuid() =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{instance.Id}/{instance.Run}/{ids++}")).AsSpan(0, 16));

    public override ILogger CreateReplaySafeLogger(string categoryName) => NullLogger.Instance;

    private void Tell(HubEvent happened)
    {
        switch (happened.Kind)
        {
            case HubEventKind.TurnBegan:
                now = happened.At;
                break;
            case HubEventKind.Raised:
                WaitsFor(happened.Name).Give(happened.Json);
                break;
            case HubEventKind.Failed when open.Remove(happened.Step, out var failed):
                failed.SetException(new TaskFailedException($"{instance.Id}", happened.Step, happened.Failure!));
                break;
            case HubEventKind.Answered or HubEventKind.Fired when open.Remove(happened.Step, out var answered):
                answered.SetResult(happened.Json);
                break;
        }
    }

    private Task<JsonElement> Ask(HubRequest request)
    {
        Note(request);

        // Its continuation runs at once, on the thread that tells what has happened, as on the platform.
        var answer = new TaskCompletionSource<JsonElement>();
        open.Add(request.Step, answer);
        return answer.Task;
    }

    private void Note(HubRequest request)
    {
        if (request.Step <= instance.Requests.Count)
        {
            // What is asked for again from the same history has to be the same.
            Assert.Equal($"{instance.Requests[request.Step - 1]}", $"{request}");
            return;
        }

        instance.Requests.Add(request);
        Asked.Add(request);
    }

    private HubWaits WaitsFor(string name)
    {
        if (!waits.TryGetValue(name, out var found))
        {
            waits.Add(name, found = new());
        }

        return found;
    }
}
