using System.Diagnostics;
using System.Text.Json;
using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;
using Google.Protobuf;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Wire = Microsoft.DurableTask.Protobuf;

namespace SchoolsDigital.DurableEngine;

/// <summary>
/// Hands the engine's work to functions and brings back what they say, in the messages that the Functions host and its worker
/// exchange.
/// </summary>
internal sealed class HubDispatch(IHubFunctions functions, CancellationToken stopping)
{
    private int running;
    private long lastEnd = Stopwatch.GetTimestamp();

    /// <summary>For how long nothing has been run; null while something is.</summary>
    public TimeSpan? IdleFor =>
        Volatile.Read(ref running) == 0 ? Stopwatch.GetElapsedTime(Volatile.Read(ref lastEnd)) : null;

    /// <summary>Takes one turn of an orchestration.</summary>
    public Task RunOrchestratorAsync(DispatchMiddlewareContext context) =>
        NotedAsync(() =>
        {
            RunOrchestrator(context);
            return Task.CompletedTask;
        });

    /// <summary>Runs an activity. What it throws is its failure, and not the worker's.</summary>
    public Task RunActivityAsync(DispatchMiddlewareContext context) => NotedAsync(() => RunOneAsync(context));

    private async Task NotedAsync(Func<Task> work)
    {
        Interlocked.Increment(ref running);
        try
        {
            await work();
        }
        finally
        {
            Volatile.Write(ref lastEnd, Stopwatch.GetTimestamp());
            Interlocked.Decrement(ref running);
        }
    }

    private void RunOrchestrator(DispatchMiddlewareContext context)
    {
        var state = context.GetProperty<OrchestrationRuntimeState>();
        var request = new Wire.OrchestratorRequest { InstanceId = state.OrchestrationInstance!.InstanceId };
        request.PastEvents.AddRange(state.PastEvents.Select(ProtobufUtils.ToHistoryEventProto));
        request.NewEvents.AddRange(state.NewEvents.Select(ProtobufUtils.ToHistoryEventProto));

        var answer = functions.RunOrchestrator(state.Name, Convert.ToBase64String(request.ToByteArray()));
        var response = Wire.OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer));
        context.SetProperty(
            new OrchestratorExecutionResult
            {
                Actions = [.. response.Actions.Select(ProtobufUtils.ToOrchestratorAction)],
                CustomStatus = response.CustomStatus,
            }
        );
    }

    private async Task RunOneAsync(DispatchMiddlewareContext context)
    {
        var asked = context.GetProperty<TaskScheduledEvent>();
        HistoryEvent answer;
        try
        {
            var output = await functions.RunActivityAsync(asked.Name!, InputOf(asked), stopping);
            answer = new TaskCompletedEvent(-1, asked.EventId, output);
        }
        catch (Exception failure)
        {
            answer = new TaskFailedEvent(
                -1,
                asked.EventId,
                failure.Message,
                failure.ToString(),
                new FailureDetails(failure)
            );
        }

        context.SetProperty(new ActivityExecutionResult { ResponseEvent = answer });
    }

    // The worker's context puts the input of an activity into a list of one.
    private static string InputOf(TaskScheduledEvent asked)
    {
        using var list = JsonDocument.Parse(asked.Input ?? "[null]");
        return list.RootElement[0].GetRawText();
    }
}
