using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// The context of one run on the platform. It awaits only what the platform gives, so that everything happens on the
/// platform's one thread.
/// </summary>
internal sealed class DurableWorkflowContext(TaskOrchestrationContext platform) : IWorkflowContext
{
    private const string LogCategory = "SchoolsDigital.Workflows";

    // Enough to tell the children of one family apart, and short enough for a family of some generations.
    private const int ChildDigits = 12;

    private readonly EventInbox events = new(platform);
    private ILogger? logger;

    public string InstanceId => platform.InstanceId;

    public DateTimeOffset Now => new(platform.CurrentUtcDateTime, TimeSpan.Zero);

    public ILogger Logger => logger ??= platform.CreateReplaySafeLogger(LogCategory);

    public async Task<TOut> CallAsync<TIn, TOut>(ActivityName<TIn, TOut> activity, TIn input, RetryRule? retry = null)
    {
        try
        {
            var result = await platform.CallActivityAsync<JsonElement>(
                DurableNames.FunctionOf(activity.Value),
                DurableJson.Write(input),
                DurableRetries.OptionsFor(retry ?? RetryRule.Standard, platform)
            );
            return DurableJson.Read<TOut>(activity.Value, result);
        }
        catch (TaskFailedException failed)
        {
            throw new StepFailedException(activity.Value, DurableFailures.Read(failed));
        }
    }

    public async Task<TOut> CallSubWorkflowAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        TIn input,
        string? instanceId = null
    )
    {
        var child = instanceId ?? $"{InstanceId}:{platform.NewGuid().ToString("N")[..ChildDigits]}";
        try
        {
            var result = await platform.CallSubOrchestratorAsync<JsonElement>(
                DurableNames.FunctionOf(workflow.Value),
                DurableJson.Write(input),
                new SubOrchestrationOptions(instanceId: WorkflowInstanceId.Check(child))
            );
            return DurableJson.Read<TOut>(workflow.Value, result);
        }
        catch (TaskFailedException failed)
        {
            throw new StepFailedException(workflow.Value, DurableFailures.Read(failed));
        }
    }

    public Task DelayUntilAsync(DateTimeOffset dueAt, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return platform.CreateTimer(dueAt.UtcDateTime, cancellationToken);
    }

    public async Task<T?> WaitForEventAsync<T>(EventName<T> name, DateTimeOffset? deadline = null)
        where T : class
    {
        var arrival = events.Next(name.Value);
        if (deadline is not { } until || arrival.IsCompleted)
        {
            return DurableJson.Read<T>(name.Value, await arrival);
        }

        using var timerIsOver = new CancellationTokenSource();
        var timer = platform.CreateTimer(until.UtcDateTime, timerIsOver.Token);
        if (await Task.WhenAny(arrival, timer) == arrival)
        {
            timerIsOver.Cancel();
            return DurableJson.Read<T>(name.Value, await arrival);
        }

        events.GiveUp(name.Value, arrival);
        return null;
    }

    public void ContinueAsNew<TIn>(TIn input)
    {
        events.SendOn();
        platform.ContinueAsNew(DurableJson.Write(input), preserveUnprocessedEvents: true);
    }

    public void SetStatus<T>(T status) => platform.SetCustomStatus(DurableJson.Write(status));

    public Guid NewGuid() => platform.NewGuid();
}
