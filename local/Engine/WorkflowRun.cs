using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>One live run of a workflow's code: what it waits for, and how it is told that something has happened.</summary>
internal sealed class WorkflowRun
{
    /// <summary>Why a run is stopped whose code has strayed.</summary>
    public const string AwaitedElsewhere =
        "the code awaited something that did not come from its context, which cannot be replayed";

    private readonly RunHistory history = new();
    private readonly Dictionary<int, PendingStep> pending = [];
    private readonly List<PendingStep> waits = [];
    private readonly TurnScheduler scheduler;
    private readonly Func<Task<string>> start;
    private readonly Action onStrayed;
    private Task<string>? code;
    private string? nextInput;

    /// <param name="entry">The code.</param>
    /// <param name="identity">Which run of which instance.</param>
    /// <param name="input">What the run is given, as JSON.</param>
    /// <param name="services">What the workflow class may be built from.</param>
    /// <param name="logger">Where it logs.</param>
    /// <param name="onStrayed">Told, on any thread, when the code comes back from outside.</param>
    public WorkflowRun(
        WorkflowEntry entry,
        WorkflowIdentity identity,
        string input,
        IServiceProvider services,
        ILogger logger,
        Action onStrayed
    )
    {
        this.onStrayed = onStrayed;
        scheduler = new TurnScheduler(Stray);
        var context = new JournaledWorkflowContext(identity, this, logger);
        start = () => entry.RunAsync(services, context, input);
    }

    /// <summary>When the last thing happened (UTC).</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>How many requests the code has made.</summary>
    public int Steps { get; private set; }

    /// <summary>The last status published by the code, as JSON.</summary>
    public string? Status { get; set; }

    /// <summary>How the run ended, once the code has returned or thrown.</summary>
    public HistoryRecord? End { get; private set; }

    /// <summary>Why this code cannot go on with this history; null while it can.</summary>
    public string? Disagreement => history.Disagreement;

    public bool IsReplaying => history.IsReplaying;

    /// <summary>What has been asked for and not been given, by step.</summary>
    public IReadOnlyDictionary<int, PendingStep> Pending => pending;

    /// <summary>The steps whose timers the code has taken back in this turn.</summary>
    public List<int> CancelledTimers { get; } = [];

    /// <summary>The oldest step that waits for an event of a name.</summary>
    public PendingStep? FindWait(string name) =>
        waits.Count == 0 ? null : waits.Find(wait => wait.Request.Name == name);

    /// <summary>Runs the code again through what it has done before.</summary>
    public void Replay(IReadOnlyList<HistoryRecord> records, bool exactly = false)
    {
        history.Replay(records, Happen, exactly);
        CancelledTimers.Clear();
    }

    /// <summary>Tells the code that something has happened and runs it until it waits again.</summary>
    public void Apply(HistoryRecord fact)
    {
        history.Add(fact);
        Happen(fact);
    }

    /// <summary>Takes a request of the code. Where it may not be made, the step that comes back is never answered.</summary>
    public PendingStep Ask(HistoryRecord request, RetryRule? retry = null, Func<string, bool>? canRead = null)
    {
        if (!scheduler.IsInTurn)
        {
            Stray();
        }

        var step = new PendingStep(request with { Step = ++Steps }, retry, canRead);
        if (history.TryAsk(step.Request))
        {
            pending.Add(Steps, step);
            if (request.Kind == HistoryKind.EventAsked)
            {
                waits.Add(step);
            }
        }

        return step;
    }

    /// <summary>Takes a timer back, unless it has fired.</summary>
    public void CancelTimer(PendingStep step, CancellationToken token)
    {
        if (pending.Remove(step.Request.Step))
        {
            CancelledTimers.Add(step.Request.Step);
            step.Cancel(token);
        }
    }

    /// <summary>Makes the run, once it returns, begin again with another input.</summary>
    public void ContinueAsNew(string input) => nextInput = input;

    /// <summary>Gives up on this run until a person has mended the code.</summary>
    public void Stop(string reason) => history.Disagree(reason);

    /// <summary>Hands over what this turn has added to the history.</summary>
    public List<HistoryRecord> TakeWritten() => history.TakeWritten();

    private void Happen(HistoryRecord fact)
    {
        Now = fact.At!.Value;
        scheduler.Run(() => Tell(fact));
        if (Disagreement is null && code is not null)
        {
            SeeWhereTheCodeIs(code);
        }
    }

    private void SeeWhereTheCodeIs(Task<string> running)
    {
        if (running.Exception?.InnerException is UnreadableInputException unreadable)
        {
            Stop(unreadable.Message);
        }
        else if (running.IsCompleted)
        {
            End = EndOf(running);
            history.TryAsk(End);
        }
        else if (pending.Count == 0)
        {
            Stop(AwaitedElsewhere);
        }
    }

    private void Tell(HistoryRecord fact)
    {
        if (fact.Kind == HistoryKind.Started)
        {
            code = Task.Factory.StartNew(start, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();
            return;
        }

        if (!pending.Remove(fact.Step, out var step))
        {
            Stop($"history has {fact}, the code did not ask for it");
            return;
        }

        if (step.Request.Kind == HistoryKind.EventAsked)
        {
            waits.Remove(step);
        }

        if (fact.Failure is { } failure)
        {
            step.Fail(failure);
        }
        else
        {
            step.Give(fact.Data);
        }
    }

    private HistoryRecord EndOf(Task<string> ended) =>
        ended switch
        {
            { IsCompletedSuccessfully: false } => new(
                HistoryKind.Failed,
                Failure: StepFailure.From(ended.Exception?.InnerException ?? new TaskCanceledException(ended))
            ),
            _ when nextInput is not null => new(HistoryKind.ContinuedAsNew, Data: nextInput),
            _ => new(HistoryKind.Completed, Data: ended.Result),
        };

    private void Stray()
    {
        Stop(AwaitedElsewhere);
        onStrayed();
    }
}
