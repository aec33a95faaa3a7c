using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// All that a workflow may use. Each member gives the same answer when the code is run again from its history. It may
/// be used only from the workflow's own code: awaiting anything that did not come from here stops the instance.
/// </summary>
public interface IWorkflowContext
{
    /// <summary>The id of this instance, unique in its host; see <see cref="WorkflowInstanceId"/>.</summary>
    string InstanceId { get; }

    /// <summary>The time (UTC) at which the last thing that this workflow waited for happened. It stands still in between.</summary>
    DateTimeOffset Now { get; }

    /// <summary>A logger that is silent while the code is run again from its history.</summary>
    ILogger Logger { get; }

    /// <summary>Runs an activity and waits for its result; without a rule, <see cref="RetryRule.Standard"/> applies.</summary>
    /// <exception cref="StepFailedException">The activity failed permanently, or as often as the rule allows.</exception>
    Task<TOut> CallAsync<TIn, TOut>(ActivityName<TIn, TOut> activity, TIn input, RetryRule? retry = null);

    /// <summary>
    /// Starts another workflow and waits for its result. Without an id of its own the child is called after this
    /// instance. A child is not retried: its activities already were.
    /// </summary>
    /// <exception cref="StepFailedException">The child failed, was terminated, or its id belongs to another instance.</exception>
    Task<TOut> CallSubWorkflowAsync<TIn, TOut>(WorkflowName<TIn, TOut> workflow, TIn input, string? instanceId = null);

    /// <summary>
    /// Waits until a moment (UTC), at once where it has passed. A host may wake up to a second early, so nothing compares
    /// <see cref="Now"/> with the moment afterwards. Cancelling ends the wait and takes its timer away.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    Task DelayUntilAsync(DateTimeOffset dueAt, CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits for the next unread event of a name: <see langword="null"/> where the deadline (UTC) comes first. An event
    /// that came before the wait is taken at once, oldest first. The loser of the race is cancelled: no timer is left
    /// behind, and an event that comes after the deadline stays unread for the next wait.
    /// </summary>
    Task<T?> WaitForEventAsync<T>(EventName<T> name, DateTimeOffset? deadline = null)
        where T : class;

    /// <summary>
    /// Ends this run after the code returns, whatever it returns, and starts the same workflow again under the same id
    /// with a new input and an empty history. Unread events are kept.
    /// </summary>
    void ContinueAsNew<TIn>(TIn input);

    /// <summary>Publishes where the workflow stands: counts and phases, never personal data. The last one is kept.</summary>
    void SetStatus<T>(T status);

    /// <summary>A new id, the same again on every run from the history. Not a secret.</summary>
    Guid NewGuid();
}
