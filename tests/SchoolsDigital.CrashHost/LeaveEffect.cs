using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.CrashHost;

/// <summary>Leaves an effect in the ledger under its key. Safe to run twice: the ledger then only counts the run.</summary>
public sealed class LeaveEffect(Ledger ledger) : Activity<EffectOrder, string>
{
    public static ActivityName<EffectOrder, string> Name { get; } = new("Crash.LeaveEffect.V1");

    public override async Task<string> RunAsync(EffectOrder order, CancellationToken cancellationToken)
    {
        if (order.FailuresFirst > 0 && await ledger.CountTryAsync(order.Key) <= order.FailuresFirst)
        {
            throw new InvalidOperationException("The provider is down.");
        }

        await ledger.LeaveAsync(order.Key);
        return order.Key;
    }
}
