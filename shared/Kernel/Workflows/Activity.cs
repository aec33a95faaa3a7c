namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// One step that touches the world: storage, mail, the register. It is run at least once, so running it again with the
/// same input must leave the same result, and its summary says so.
/// </summary>
/// <typeparam name="TIn">What to do: opaque ids, dates and counts.</typeparam>
/// <typeparam name="TOut">What came of it, small; large results are stored and named.</typeparam>
public abstract class Activity<TIn, TOut>
{
    /// <summary>Does the step.</summary>
    /// <exception cref="PermanentFailureException">Trying again cannot help. Any other exception is retried.</exception>
    public abstract Task<TOut> RunAsync(TIn input, CancellationToken cancellationToken);
}
