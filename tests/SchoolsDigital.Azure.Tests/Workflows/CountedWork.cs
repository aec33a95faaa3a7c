using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Azure.Tests.Workflows;

/// <summary>Work that a test asks for some turns of.</summary>
internal sealed class CountedWork(VirtualClock clock) : SharedWork(clock)
{
    /// <summary>How many turns are still wanted.</summary>
    public int Wanted { get; set; }

    /// <summary>How many have been done.</summary>
    public int Turns { get; private set; }

    /// <summary>How long each takes.</summary>
    public TimeSpan TurnTakes { get; init; }

    /// <summary>What each waits for.</summary>
    public TaskCompletionSource? Gate { get; init; }

    protected override bool IsWanted => Wanted > 0;

    protected override async Task DoAsync(CancellationToken cancellationToken)
    {
        Wanted--;
        Turns++;
        clock.MoveTo(clock.GetUtcNow() + TurnTakes);
        if (Gate is { } gate)
        {
            await gate.Task;
        }
    }
}
