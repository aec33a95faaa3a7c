namespace SchoolsDigital.Local.Engine;

/// <summary>Lets time pass for an engine on a virtual clock: it jumps whenever nothing else can run.</summary>
public sealed class VirtualTime(VirtualClock clock, EmbeddedEngine engine)
{
    /// <summary>Lets everything happen that falls due up to a moment, in order, and stops the clock there.</summary>
    public async Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        do
        {
            await engine.WhenIdleAsync(cancellationToken);
        } while (clock.TryJump(moment));

        clock.MoveTo(moment);
    }

    /// <summary>Lets everything happen that will, until only an event could change anything.</summary>
    public async Task RunOutAsync(CancellationToken cancellationToken = default)
    {
        do
        {
            await engine.WhenIdleAsync(cancellationToken);
        } while (clock.TryJump(DateTimeOffset.MaxValue));
    }
}
