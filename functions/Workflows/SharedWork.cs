namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// Work that triggers leave behind, and that one of them does for all before it ends: the platform may stop a process in
/// which no trigger runs, and it starts others for other triggers. While one is at it the rest end at once, and what they
/// leave joins the next turn.
/// </summary>
public abstract class SharedWork(TimeProvider clock)
{
    // After this long another trigger takes over, if one is running: no call of a trigger may last for ever.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private int running;
    private bool isUnderWay;

    /// <summary>Whether anything has been left.</summary>
    protected abstract bool IsWanted { get; }

    /// <summary>A trigger begins.</summary>
    internal void Enter()
    {
        lock (gate)
        {
            running++;
        }
    }

    /// <summary>A trigger ends: does what was left, unless another is at it.</summary>
    internal async Task LeaveAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            running--;
            if (isUnderWay || !IsWanted)
            {
                return;
            }

            isUnderWay = true;
        }

        var started = clock.GetTimestamp();
        try
        {
            do
            {
                await DoAsync(cancellationToken);
            } while (GoesOn(started));
        }
        catch
        {
            lock (gate)
            {
                isUnderWay = false;
            }

            throw;
        }
    }

    /// <summary>Takes all that was left and does it. What it has taken when it throws is not left any more.</summary>
    protected abstract Task DoAsync(CancellationToken cancellationToken);

    // Under one lock with leaving: whoever still runs looks again when it leaves, so nothing is left to nobody.
    private bool GoesOn(long started)
    {
        lock (gate)
        {
            isUnderWay = IsWanted && (running == 0 || clock.GetElapsedTime(started) < LongestTurn);
            return isUnderWay;
        }
    }
}
