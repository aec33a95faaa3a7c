using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Schools.Editions;

/// <summary>The page rows of all editions of a list. They are written before an edition is in force and deleted when it no longer is.</summary>
internal sealed class EditionPages<T>(ITableStore tables, string table, string list)
{
    // Twenty pages stay below the limit of a transaction even where every character of them has to be escaped.
    private const int PagesPerTransaction = 20;
    private const string Prefix = "v";

    /// <summary>Writes pages of an edition whose number nobody else has taken, from a page on. Safe to repeat.</summary>
    public async Task WriteAsync(
        string authority,
        int edition,
        int first,
        IReadOnlyList<EditionPage<T>> pages,
        CancellationToken cancellationToken
    )
    {
        foreach (var batch in pages.Index().Chunk(PagesPerTransaction))
        {
            var writing = new TableTransaction();
            foreach (var (index, page) in batch)
            {
                writing.Upsert(Key(authority, Row(edition, first + index)), page);
            }

            await tables.TryCommitAsync(writing, cancellationToken);
        }
    }

    /// <summary>Reads the items of the pages from the first up to and without the last; null where one of them is missing.</summary>
    public async Task<List<T>?> ReadAsync(
        string authority,
        int edition,
        int first,
        int end,
        CancellationToken cancellationToken
    )
    {
        var items = new List<T>();
        if (first >= end)
        {
            return items;
        }

        var found = 0;
        var range = Range(authority, Row(edition, first), Row(edition, end));
        await foreach (var page in tables.ListAsync(range, cancellationToken))
        {
            items.AddRange(page.Value.Items);
            found++;
        }

        return found == end - first ? items : null;
    }

    /// <summary>Deletes the pages of all editions before one.</summary>
    public Task DeleteBeforeAsync(string authority, int edition, CancellationToken cancellationToken) =>
        DeleteAsync(Range(authority, Prefix, Row(edition, 0)), authority, cancellationToken);

    /// <summary>Deletes the pages of one edition.</summary>
    public Task DeleteAsync(string authority, int edition, CancellationToken cancellationToken) =>
        DeleteAsync(Range(authority, Row(edition, 0), Row(edition + 1, 0)), authority, cancellationToken);

    private static string Row(int edition, int page) => $"{Prefix}{edition:D8}|{page:D5}";

    private async Task DeleteAsync(
        RecordRange<EditionPage<T>> range,
        string authority,
        CancellationToken cancellationToken
    )
    {
        var old = await tables.ListAsync(range, cancellationToken).ToListAsync(cancellationToken);
        foreach (var batch in old.Chunk(StorageLimits.MaxChanges))
        {
            var deletion = new TableTransaction();
            foreach (var page in batch)
            {
                deletion.Delete(Key(authority, page.Row), page.Version);
            }

            // Lost where somebody else is cleaning too; they do the same.
            await tables.TryCommitAsync(deletion, cancellationToken);
        }
    }

    private string Partition(string authority) => $"{authority}|{list}";

    private RecordKey<EditionPage<T>> Key(string authority, string row) => new(table, Partition(authority), row);

    private RecordRange<EditionPage<T>> Range(string authority, string from, string before) =>
        new(table, Partition(authority), from, before);
}
