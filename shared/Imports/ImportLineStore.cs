using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Imports;

/// <summary>The lines of plans, list by list and page by page.</summary>
public sealed class ImportLineStore(ITableStore records)
{
    // Stays below the limit of a transaction, whatever stands in the lines.
    private const int PagesPerTransaction = 20;

    /// <summary>How many lines a page has.</summary>
    public static int PageSize => ImportLinePage.Size;

    /// <summary>One page of a list, the first being 1; empty where there is none.</summary>
    public async Task<IReadOnlyList<ImportLine>> ReadAsync(
        ImportRef import,
        ImportList list,
        int page,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(ImportLinePage.KeyFor(import, list, page), cancellationToken))?.Value.Lines ?? [];

    /// <summary>All lines of a list.</summary>
    public async IAsyncEnumerable<ImportLine> ListAsync(
        ImportRef import,
        ImportList list,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var page in records.ListAsync(ImportLinePage.Of(import, list), cancellationToken))
        {
            foreach (var line in page.Value.Lines)
            {
                yield return line;
            }
        }
    }

    /// <summary>Writes a list, in place of what stood there. Safe to repeat.</summary>
    internal async Task WriteAsync(
        ImportRef import,
        ImportList list,
        IEnumerable<ImportLine> lines,
        CancellationToken cancellationToken
    )
    {
        await DeleteAsync(import, list, cancellationToken);
        foreach (var batch in lines.Chunk(ImportLinePage.Size).Index().Chunk(PagesPerTransaction))
        {
            var writing = new TableTransaction();
            foreach (var (index, page) in batch)
            {
                writing.Upsert(ImportLinePage.KeyFor(import, list, index + 1), new ImportLinePage(page));
            }

            await records.TryCommitAsync(writing, cancellationToken);
        }
    }

    /// <summary>Deletes a list. Safe to repeat.</summary>
    internal async Task DeleteAsync(ImportRef import, ImportList list, CancellationToken cancellationToken)
    {
        var old = await records
            .ListAsync(ImportLinePage.Of(import, list), cancellationToken)
            .Select(page => (page.Row, page.Version))
            .ToListAsync(cancellationToken);
        foreach (var batch in old.Chunk(StorageLimits.MaxChanges))
        {
            var deletion = new TableTransaction();
            foreach (var (row, version) in batch)
            {
                deletion.Delete(ImportLinePage.KeyFor(import, row), version);
            }

            // Lost where somebody else deletes them too.
            await records.TryCommitAsync(deletion, cancellationToken);
        }
    }
}
