namespace SchoolsDigital.Tests.Support;

/// <summary>A timer of a <see cref="SleepyClock"/>, which counts what it is told.</summary>
internal sealed class SleepyTimer(Action fire) : ITimer
{
    private TimeSpan left = Timeout.InfiniteTimeSpan;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        left = dueTime;
        return true;
    }

    public void Count(TimeSpan time)
    {
        if (left == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        left -= time;
        if (left <= TimeSpan.Zero)
        {
            left = Timeout.InfiniteTimeSpan;
            fire();
        }
    }

    public void Dispose() => left = Timeout.InfiniteTimeSpan;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
