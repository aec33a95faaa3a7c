namespace SchoolsDigital.Azure.Tests.Workflows;

/// <summary>A durable timer that fires when a test says so.</summary>
internal sealed class ScriptedTimer
{
    private readonly TaskCompletionSource source = new();

    public ScriptedTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        FireAt = fireAt;
        cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
    }

    public DateTime FireAt { get; }

    public Task Task => source.Task;

    public void Fire() => source.SetResult();
}
