namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// How everything that is not a workflow speaks to workflows. A call that has returned is on disk. Suspend, resume and
/// terminate are requests: the instance takes them in its next turn.
/// </summary>
public interface IWorkflowClient
{
    /// <summary>
    /// Starts an instance. Safe to call twice: <see langword="false"/> where the id exists already, running or ended,
    /// and then nothing is changed.
    /// </summary>
    /// <exception cref="ArgumentException">The id breaks <see cref="WorkflowInstanceId"/>.</exception>
    Task<bool> StartAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        string instanceId,
        TIn input,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Leaves an event for an instance, in the order of the calls. <see langword="false"/> where the instance is unknown
    /// or has ended. Raising twice delivers twice: what must happen once is decided by the record, not by the event.
    /// </summary>
    Task<bool> RaiseEventAsync<T>(
        string instanceId,
        EventName<T> name,
        T payload,
        CancellationToken cancellationToken = default
    )
        where T : class;

    /// <summary>Where an instance stands; <see langword="null"/> where it is unknown.</summary>
    Task<WorkflowSnapshot?> GetAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>One page of the instances that match, in the order of their ids.</summary>
    Task<WorkflowPage> QueryAsync(WorkflowQuery query, CancellationToken cancellationToken = default);

    /// <summary>Waits until an instance has ended.</summary>
    /// <exception cref="ArgumentException">The instance is unknown.</exception>
    Task<WorkflowSnapshot> WaitForEndAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Holds an instance: nothing of it runs until it is resumed, and what arrives waits. False where it has ended or is unknown.</summary>
    Task<bool> SuspendAsync(string instanceId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Lets a suspended or paused instance go on. False where it has ended or is unknown.</summary>
    Task<bool> ResumeAsync(string instanceId, string reason, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends an instance without running its code again, and its children too where asked. False where it has ended or is
    /// unknown. Not every host knows whose child an instance is: all of them find those whose ids begin with the
    /// instance's own and a colon, as an id that a child is given by itself does.
    /// </summary>
    Task<bool> TerminateAsync(
        string instanceId,
        string reason,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Forgets an ended instance, its history and, where asked, its ended children, which are found as when they are
    /// ended with it. False where it is unknown or still running, and then nothing is changed.
    /// </summary>
    Task<bool> PurgeAsync(
        string instanceId,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    );
}
