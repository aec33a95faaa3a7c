using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Tests.Support;

/// <summary>One instance that a test has started.</summary>
public sealed record StartedInstance<TOut>(TestHost Host, string InstanceId)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Raises an event, which must be accepted.</summary>
    public async Task RaiseAsync<T>(EventName<T> name, T payload)
        where T : class =>
        Assert.True(
            await Host.Client.RaiseEventAsync(InstanceId, name, payload, Cancellation),
            $"{InstanceId} takes no events"
        );

    /// <summary>Where the instance stands once everything has happened that needs no more time.</summary>
    public async Task<WorkflowSnapshot> LookAsync()
    {
        await Host.SettleAsync();
        return (await Host.Client.GetAsync(InstanceId, Cancellation))!;
    }

    /// <summary>The result; throws where there is none yet.</summary>
    public async Task<TOut> ResultAsync() => (await LookAsync()).ReadOutput<TOut>();

    /// <summary>Fails where the code, run again from the recorded history, would do anything else than it did.</summary>
    public Task AssertReplaysAsync() => Host.AssertReplaysAsync(InstanceId);
}
