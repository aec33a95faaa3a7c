using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>A host of workflows with the contract's catalogue, as its suite sees it.</summary>
public abstract class WorkflowHost : IAsyncDisposable
{
    /// <summary>The client under test.</summary>
    public abstract IWorkflowClient Client { get; }

    /// <summary>Lets time pass, on whatever clock the host has, and what then happens happen.</summary>
    public abstract Task LetPassAsync(TimeSpan time);

    /// <summary>Lets time pass until something has happened, but no more than this. Where the clock has to be moved, all of it passes.</summary>
    public virtual Task LetPassAsync(TimeSpan atMost, Func<Task> untilAsync) => LetPassAsync(atMost);

    /// <summary>Lets time pass until an instance that another starts is there.</summary>
    public async Task LetStartAsync(string instanceId, CancellationToken cancellationToken)
    {
        while (await Client.GetAsync(instanceId, cancellationToken) is null)
        {
            await LetPassAsync(TimeSpan.FromSeconds(1));
        }
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
