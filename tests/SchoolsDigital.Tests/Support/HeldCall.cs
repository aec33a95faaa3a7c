namespace SchoolsDigital.Tests.Support;

/// <summary>One call to a store, or several, that wait until they may go on.</summary>
public sealed class HeldCall
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int expected;

    internal HeldCall(int calls, bool waitsForEachOther) =>
        (expected, Calls, WaitsForEachOther) = (calls, calls, waitsForEachOther);

    /// <summary>Done once all the calls wait. Fails where they never come.</summary>
    public Task Reached => reached.Task.WaitAsync(Patience);

    internal int Calls { get; set; }

    private bool WaitsForEachOther { get; }

    /// <summary>Lets them go on.</summary>
    public void Release() => released.TrySetResult();

    internal Task WaitAsync()
    {
        if (Interlocked.Decrement(ref expected) == 0)
        {
            reached.TrySetResult();
            if (WaitsForEachOther)
            {
                Release();
            }
        }

        return released.Task.WaitAsync(Patience);
    }
}
