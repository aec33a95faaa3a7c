using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>Something that a workflow's code has asked for and not yet been given.</summary>
internal sealed class PendingStep(HistoryRecord request, RetryRule? retry, Func<string, bool>? canRead)
{
    private readonly TaskCompletionSource<string?> answer = new();

    /// <summary>The request as it stands in the history.</summary>
    public HistoryRecord Request { get; } = request;

    /// <summary>How an activity is retried.</summary>
    public RetryRule? Retry { get; } = retry;

    /// <summary>Whether an event's payload is what the code waits for.</summary>
    public Func<string, bool>? CanRead { get; } = canRead;

    /// <summary>Completes with the result as JSON, or null where a moment came instead.</summary>
    public Task<string?> Answer => answer.Task;

    public void Give(string? json) => answer.TrySetResult(json);

    public void Fail(StepFailure failure) => answer.TrySetException(new StepFailedException(Request.Name!, failure));

    public void Cancel(CancellationToken token) => answer.TrySetCanceled(token);
}
