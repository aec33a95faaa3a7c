using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SchoolsDigital.Azure.Tests.Workflows;

/// <summary>Pages of instances as a test has laid them out.</summary>
internal sealed class ScriptedPages(IReadOnlyList<Page<OrchestrationMetadata>> pages)
    : AsyncPageable<OrchestrationMetadata>
{
    public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(
        string? continuationToken = default,
        int? pageSizeHint = default
    )
    {
        foreach (var page in pages.SkipWhile((_, index) => index < int.Parse(continuationToken ?? "0")))
        {
            await Task.CompletedTask;
            yield return page;
        }
    }
}
