namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// A process that outlives the computer it runs on. It decides and activities do: everything that can differ between
/// two runs comes in through the context or the input, because the code is run again from its history at any time.
/// </summary>
/// <typeparam name="TIn">What it is told at the start: opaque ids, dates and counts, never names, addresses or answers.</typeparam>
/// <typeparam name="TOut">What it has come to at the end, under the same rule.</typeparam>
public abstract class Workflow<TIn, TOut>
{
    /// <summary>Runs the steps in order. An exception that leaves this method ends the instance as failed.</summary>
    public abstract Task<TOut> RunAsync(IWorkflowContext context, TIn input);
}
