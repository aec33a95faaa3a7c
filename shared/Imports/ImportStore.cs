using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Imports;

/// <summary>The imports of each authority, and which authorities have any.</summary>
public sealed class ImportStore(ITableStore records)
{
    /// <summary>An import; null where there is none.</summary>
    public async Task<Import?> FindAsync(ImportRef import, CancellationToken cancellationToken) =>
        (await records.GetAsync(Import.KeyFor(import), cancellationToken))?.Value;

    /// <summary>All imports of an authority, the newest first.</summary>
    public async Task<IReadOnlyList<Import>> ListAsync(string authority, CancellationToken cancellationToken)
    {
        var found = await records
            .ListAsync(Import.Of(authority), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
        return [.. found.OrderByDescending(import => import.UploadedAt)];
    }

    /// <summary>Keeps a new import. Safe to call twice.</summary>
    public async Task AddAsync(Import import, CancellationToken cancellationToken)
    {
        // The authority first, so that no import is ever where housekeeping does not look.
        await records.TryAddAsync(
            ImportingAuthority.KeyFor(import.Order.Authority),
            new ImportingAuthority(import.Order.Authority),
            cancellationToken
        );
        await records.TryAddAsync(Import.KeyFor(import.Ref), import, cancellationToken);
    }

    /// <summary>The codes of all authorities for which something was ever uploaded.</summary>
    public async Task<IReadOnlyList<string>> AuthoritiesAsync(CancellationToken cancellationToken) =>
        await records
            .ListAsync(ImportingAuthority.All, cancellationToken)
            .Select(record => record.Value.Code)
            .ToListAsync(cancellationToken);

    /// <summary>Notes that something of an authority is kept though no file was uploaded. Safe to call twice.</summary>
    public Task KnowAsync(string authority, CancellationToken cancellationToken) =>
        records.TryAddAsync(ImportingAuthority.KeyFor(authority), new ImportingAuthority(authority), cancellationToken);

    /// <summary>Changes an import as it stands, as often as it takes when others change it too.</summary>
    /// <returns>The import as it is afterwards; null where there is none.</returns>
    public async Task<Import?> ChangeAsync(
        ImportRef import,
        Func<Import, Import> change,
        CancellationToken cancellationToken
    )
    {
        var key = Import.KeyFor(import);
        while (await records.GetAsync(key, cancellationToken) is { } found)
        {
            var changed = change(found.Value);
            if (
                ReferenceEquals(changed, found.Value)
                || await records.TryReplaceAsync(key, found with { Value = changed }, cancellationToken)
            )
            {
                return changed;
            }
        }

        return null;
    }
}
