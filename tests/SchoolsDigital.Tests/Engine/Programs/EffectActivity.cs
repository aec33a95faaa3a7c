using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>Leaves an effect in the ledger under its key. Safe to run twice.</summary>
public sealed class EffectActivity(EffectLedger ledger, TimeProvider clock) : Activity<EffectOrder, string>
{
    public static ActivityName<EffectOrder, string> Name { get; } = new("Test.Effect.V1");

    public override Task<string> RunAsync(EffectOrder order, CancellationToken cancellationToken)
    {
        if (order.Permanently)
        {
            throw new PermanentFailureException($"{order.Key} cannot be done.");
        }

        // By the clock and not by counting, because a crash may add an attempt that does not count.
        if (clock.GetUtcNow() < order.FailUntil)
        {
            throw new InvalidOperationException($"{order.Key} cannot be done yet.");
        }

        ledger.Record(order.Key);
        return Task.FromResult(order.Key);
    }
}
