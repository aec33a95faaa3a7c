using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// The children of an instance, and theirs. Not every store of the platform's knows families, so they are also found by
/// their ids, which begin with the parent's and a colon.
/// </summary>
internal sealed class DurableFamily(PlatformClient platform)
{
    // A round of a region has 24,000 schools, and each request waits for a network.
    private const int AtOnce = 32;
    private const int PageSize = 500;

    /// <summary>Does something with each member but the parent, several at once.</summary>
    public async Task ForEachAsync(
        string instanceId,
        Func<OrchestrationMetadata, Task> action,
        CancellationToken cancellationToken
    )
    {
        var query = new OrchestrationQuery(InstanceIdPrefix: $"{instanceId}:", PageSize: PageSize);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        var pages = platform.Current.GetAllInstancesAsync(query).AsPages();
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            await Parallel.ForEachAsync(page.Values, atOnce, async (member, _) => await action(member));
        }
    }
}
