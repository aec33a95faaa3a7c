using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>
/// The app of the contracts, which starts when a test first asks for it and serves those that follow. Each finds it empty,
/// as the suites use the same ids again and count attempts from zero.
/// </summary>
public abstract class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(2);

    private readonly TempFolder attempts = new();
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Lazy<Task> start;

    protected RunningApp() => start = new(async () => http.BaseAddress = await StartAsync(attempts.Path));

    /// <summary>The app without an instance and without an attempt.</summary>
    public async Task<WorkflowHost> OpenAsync()
    {
        await start.Value;
        var client = new AppWorkflows(http);
        await EmptyAsync(client, TestContext.Current.CancellationToken);
        foreach (var file in Directory.EnumerateFiles(attempts.Path))
        {
            File.Delete(file);
        }

        return new AppHost(client, LetPassAsync);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        http.Dispose();
        attempts.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Starts it, with attempts counted in a folder, and says where it listens.</summary>
    protected abstract Task<Uri> StartAsync(string folder);

    /// <summary>Lets time pass on the clock that it has.</summary>
    protected abstract Task LetPassAsync(TimeSpan time);

    private static async Task EmptyAsync(AppWorkflows client, CancellationToken cancellationToken)
    {
        while (await client.QueryAsync(new(), cancellationToken) is { Instances: { Count: > 0 } left })
        {
            foreach (var instance in left)
            {
                await client.TerminateAsync(instance.InstanceId, "", cancellationToken: cancellationToken);
                await client
                    .WaitForEndAsync(instance.InstanceId, cancellationToken)
                    .WaitAsync(EndsWithin, TimeProvider.System, cancellationToken);
                await client.PurgeAsync(instance.InstanceId, cancellationToken: cancellationToken);
            }
        }
    }
}
