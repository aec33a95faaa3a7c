using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>
/// A task hub in memory, on a clock that stands still until it is moved. In each turn it runs the code of an instance again
/// from its history. It does one thing after the other, so that the same story gives the same histories.
/// </summary>
internal sealed class Hub(IHubFunctions functions, VirtualClock clock)
{
    private readonly Lock gate = new();
    private readonly Queue<Func<Task>> work = new();
    private readonly SortedDictionary<string, HubInstance> instances = new(StringComparer.Ordinal);
    private Task pump = Task.CompletedTask;
    private bool isPumping;
    private DurableTaskClient? client;

    /// <summary>The client of this hub.</summary>
    public DurableTaskClient Client => client ??= new HubClient(this);

    /// <summary>Lets everything happen that falls due up to a moment, in order, and stops the clock there.</summary>
    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        do
        {
            await WhenIdleAsync();
        } while (clock.TryJump(moment));

        clock.MoveTo(moment);
    }

    /// <summary>Does something with an instance that nothing else touches meanwhile; null where there is none.</summary>
    public T With<T>(string instanceId, Func<HubInstance?, T> look)
    {
        lock (gate)
        {
            return look(instances.GetValueOrDefault(instanceId));
        }
    }

    /// <summary>All instances, in the order of their ids.</summary>
    public IReadOnlyList<HubInstance> All()
    {
        lock (gate)
        {
            return [.. instances.Values];
        }
    }

    /// <summary>Starts an instance. False where its id is taken.</summary>
    public bool TryStart(
        string instanceId,
        string function,
        JsonElement input,
        (HubInstance Instance, int Run, int Step)? parent = null
    )
    {
        lock (gate)
        {
            var instance = new HubInstance(instanceId, function, input, clock.GetUtcNow()) { Parent = parent };
            var isNew = instances.TryAdd(instanceId, instance);
            if (isNew)
            {
                Queue(instance);
            }

            return isNew;
        }
    }

    /// <summary>Tells an instance what has happened; what is about an earlier run of it comes too late.</summary>
    public void Tell(HubInstance instance, HubEvent happened)
    {
        lock (gate)
        {
            if (!instance.HasEnded && !happened.IsLateFor(instance.Run))
            {
                instance.Inbox.Enqueue(happened);
                Queue(instance);
            }
        }
    }

    /// <summary>Ends an instance and tells whoever waits for it.</summary>
    public void End(
        HubInstance instance,
        OrchestrationRuntimeStatus status,
        string? output,
        TaskFailureDetails? failure = null
    )
    {
        lock (gate)
        {
            (instance.Status, instance.Output, instance.Failure) = (status, output, failure);
            instance.ChangedAt = clock.GetUtcNow();
            instance.DropTimers();
            if (instance.Parent is var (parent, run, step))
            {
                var answer = status == OrchestrationRuntimeStatus.Completed;
                Tell(
                    parent,
                    answer
                        ? new(HubEventKind.Answered, run, step, Json: JsonElement.Parse(output!))
                        : new(HubEventKind.Failed, run, step, Failure: failure ?? HubFailures.Of(output ?? ""))
                );
            }

            instance.Ended.TrySetResult();
        }
    }

    /// <summary>Forgets an instance that has ended.</summary>
    public bool TryForget(string instanceId)
    {
        lock (gate)
        {
            return instances.TryGetValue(instanceId, out var found) && found.HasEnded && instances.Remove(instanceId);
        }
    }

    /// <summary>Runs an instance as soon as it is its turn, unless it is held.</summary>
    public void Queue(HubInstance instance)
    {
        lock (gate)
        {
            if (!instance.IsQueued && instance.Status != OrchestrationRuntimeStatus.Suspended)
            {
                instance.IsQueued = true;
                Enqueue(() =>
                {
                    TakeTurn(instance);
                    return Task.CompletedTask;
                });
            }
        }
    }

    private async Task WhenIdleAsync()
    {
        while (true)
        {
            Task running;
            lock (gate)
            {
                running = isPumping ? pump : Task.CompletedTask;
            }

            if (running.IsCompleted)
            {
                await running;
                return;
            }

            await running;
        }
    }

    private void Enqueue(Func<Task> next)
    {
        work.Enqueue(next);
        if (!isPumping)
        {
            isPumping = true;
            pump = Task.Run(PumpAsync);
        }
    }

    private async Task PumpAsync()
    {
        while (true)
        {
            Func<Task>? next;
            lock (gate)
            {
                if (!work.TryDequeue(out next))
                {
                    isPumping = false;
                    return;
                }
            }

            await next();
        }
    }

    private void TakeTurn(HubInstance instance)
    {
        lock (gate)
        {
            instance.IsQueued = false;
            if (instance.HasEnded || instance.Status == OrchestrationRuntimeStatus.Suspended)
            {
                return;
            }

            instance.Status = OrchestrationRuntimeStatus.Running;
            instance.History.Add(new(HubEventKind.TurnBegan, instance.Run, At: clock.GetUtcNow().UtcDateTime));
            instance.History.AddRange(instance.Inbox.Where(happened => !happened.IsLateFor(instance.Run)));
            instance.Inbox.Clear();

            var turn = new HubOrchestration(instance);
            var run = turn.Run(context => functions.RunAsync(instance.Function, context));
            instance.CustomStatus = turn.CustomStatus ?? instance.CustomStatus;
            instance.ChangedAt = clock.GetUtcNow();
            foreach (var request in turn.Asked)
            {
                CarryOut(instance, request);
            }

            foreach (var timer in turn.Cancelled)
            {
                instance.Timers.Remove(timer, out var set);
                set?.Dispose();
            }

            if (run.IsCompleted)
            {
                Finish(instance, turn, run);
            }
        }
    }

    private void Finish(HubInstance instance, HubOrchestration turn, Task<JsonElement> run)
    {
        if (run.Exception?.InnerException is { } failure)
        {
            var details = HubFailures.Of(failure);
            End(instance, OrchestrationRuntimeStatus.Failed, details.ErrorMessage, details);
        }
        else if (turn.ContinuesWith is { } input)
        {
            var unread = turn.Unread.ToList();
            instance.DropTimers();
            instance.History.Clear();
            instance.Requests.Clear();
            (instance.Run, instance.Input) = (instance.Run + 1, input);
            foreach (var (name, payload) in unread)
            {
                instance.Inbox.Enqueue(new(HubEventKind.Raised, instance.Run, Name: name, Json: payload));
            }

            Queue(instance);
        }
        else
        {
            End(instance, OrchestrationRuntimeStatus.Completed, HubJson.Carry(run.Result).GetRawText());
        }
    }

    private void CarryOut(HubInstance instance, HubRequest request)
    {
        var run = instance.Run;
        switch (request)
        {
            case HubRequest.Activity activity:
                Enqueue(() => RunAsync(instance, run, activity));
                break;
            case HubRequest.Child child:
                if (!TryStart(child.InstanceId, child.Function, child.Input, (instance, run, child.Step)))
                {
                    var taken = HubFailures.Of($"There is an instance {child.InstanceId} already.");
                    Tell(instance, new(HubEventKind.Failed, run, child.Step, Failure: taken));
                }

                break;
            case HubRequest.Timer timer:
                SetTimer(instance, run, timer);
                break;
            case HubRequest.Send send when instances.TryGetValue(send.InstanceId, out var recipient):
                Tell(recipient, new(HubEventKind.Raised, recipient.Run, Name: send.Name, Json: send.Payload));
                break;
        }
    }

    private void SetTimer(HubInstance instance, int run, HubRequest.Timer timer)
    {
        var fired = new HubEvent(HubEventKind.Fired, run, timer.Step);
        var wait = timer.FireAt - clock.GetUtcNow().UtcDateTime;
        if (wait <= TimeSpan.Zero)
        {
            Tell(instance, fired);
        }
        else
        {
            instance.Timers[timer.Step] = clock.CreateTimer(
                _ => Tell(instance, fired),
                null,
                wait,
                Timeout.InfiniteTimeSpan
            );
        }
    }

    private async Task RunAsync(HubInstance instance, int run, HubRequest.Activity activity)
    {
        try
        {
            var result = await functions.RunAsync(activity.Function, activity.Input, Client, CancellationToken.None);
            Tell(instance, new(HubEventKind.Answered, run, activity.Step, Json: HubJson.Carry(result)));
        }
        catch (Exception failure)
        {
            Tell(instance, new(HubEventKind.Failed, run, activity.Step, Failure: HubFailures.Of(failure)));
        }
    }
}
