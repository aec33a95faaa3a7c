using SchoolsDigital.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>A host of workflows with the contract's catalogue, as its suite sees it.</summary>
public abstract class WorkflowHost : IAsyncDisposable
{
    /// <summary>The client under test.</summary>
    public abstract IWorkflowClient Client { get; }

    /// <summary>Lets time pass, on whatever clock the host has, and what then happens happen.</summary>
    public abstract Task LetPassAsync(TimeSpan time);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
