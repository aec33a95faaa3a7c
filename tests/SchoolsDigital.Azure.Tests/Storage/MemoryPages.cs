using Azure;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>The rows of a query in small pages, of which some are empty, as a service that has moved on gives them.</summary>
internal sealed class MemoryPages<T>(Func<IReadOnlyList<T>> read) : AsyncPageable<T>
    where T : notnull
{
    private const int PageRows = 7;

    public override async IAsyncEnumerable<Page<T>> AsPages(
        string? continuationToken = default,
        int? pageSizeHint = default
    )
    {
        await Task.Yield();
        foreach (var rows in read().Chunk(PageRows))
        {
            yield return new MemoryPage<T>(rows);
            yield return new MemoryPage<T>([]);
        }
    }
}
