using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>Instances in pages; one goes on after the last id of the page before.</summary>
internal sealed class HubPages(Func<IEnumerable<OrchestrationMetadata>> read, int size)
    : AsyncPageable<OrchestrationMetadata>
{
    public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(
        string? continuationToken = default,
        int? pageSizeHint = default
    )
    {
        await Task.CompletedTask;
        var last = continuationToken ?? "";
        while (true)
        {
            var page = read()
                .Where(found => string.CompareOrdinal(found.InstanceId, last) > 0)
                .Take((pageSizeHint ?? size) + 1)
                .ToList();
            if (page.Count <= (pageSizeHint ?? size))
            {
                yield return new(page);
                yield break;
            }

            page.RemoveAt(page.Count - 1);
            last = page[^1].InstanceId;
            yield return new(page, last);
        }
    }
}
