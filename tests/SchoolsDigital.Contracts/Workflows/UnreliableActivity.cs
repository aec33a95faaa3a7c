using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Fails as often as it is told to, then returns how often it was tried.</summary>
public sealed class UnreliableActivity(AttemptLog attempts) : Activity<UnreliableOrder, int>
{
    public static ActivityName<UnreliableOrder, int> Name { get; } = new("Contract.Unreliable.V1");

    public override async Task<int> RunAsync(UnreliableOrder order, CancellationToken cancellationToken)
    {
        var attempt = await attempts.AddAsync(order.Key, cancellationToken);
        return (attempt <= order.FailuresFirst, order.Permanently) switch
        {
            (true, true) => throw new PermanentFailureException($"no use, after {attempt}"),
            (true, false) => throw new InvalidOperationException($"not yet, after {attempt}"),
            _ => attempt,
        };
    }
}
