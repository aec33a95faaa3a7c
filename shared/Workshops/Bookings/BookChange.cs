namespace SchoolsDigital.Workshops.Bookings;

/// <summary>A decision with its outcome.</summary>
internal sealed class BookChange<T>(Func<SeriesBook, Task<T>> decide) : IBookChange
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Withdrawn = 2;

    private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int state = Waiting;
    private T decided = default!;
    private Exception? refusal;

    /// <summary>The outcome once it is written.</summary>
    public Task<T> Outcome => outcome.Task;

    /// <inheritdoc/>
    public bool IsDone => outcome.Task.IsCompleted || Volatile.Read(ref state) == Withdrawn;

    /// <inheritdoc/>
    public bool TryBegin() => Interlocked.CompareExchange(ref state, Begun, Waiting) == Waiting;

    /// <summary>Takes the decision back where it has not begun.</summary>
    public void Withdraw() => Interlocked.CompareExchange(ref state, Withdrawn, Waiting);

    /// <inheritdoc/>
    public async Task DecideAsync(SeriesBook book)
    {
        var before = book.Remember();
        try
        {
            (decided, refusal) = (await decide(book), null);
        }
        catch (Exception failure)
        {
            // What it had begun must not be written with the decisions of others.
            book.GoBackTo(before);
            refusal = failure;
        }
    }

    /// <inheritdoc/>
    public void Finish(Exception? failure)
    {
        if ((failure ?? refusal) is { } exception)
        {
            outcome.SetException(exception);
        }
        else
        {
            outcome.SetResult(decided);
        }
    }
}
