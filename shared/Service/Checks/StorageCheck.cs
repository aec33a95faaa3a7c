using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Service.Checks;

/// <summary>Writes and reads one row and one small file, always the same ones.</summary>
internal sealed class StorageCheck(ITableStore tables, IFileStore files, TimeProvider clock) : IHealthCheck
{
    private const string FileName = "health.probe";

    /// <inheritdoc/>
    public string Name => "storage";

    /// <inheritdoc/>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        await tables.UpsertAsync(HealthProbe.Key, new(clock.GetUtcNow()), cancellationToken);
        if (await tables.GetAsync(HealthProbe.Key, cancellationToken) is null)
        {
            return "A row that was written cannot be read.";
        }

        using var content = new MemoryStream("well"u8.ToArray());
        var hash = await files.SaveAsync(content, cancellationToken);
        await files.PointAsync(FileName, hash, cancellationToken);
        await using var kept = await files.OpenAsync(hash, cancellationToken);
        return kept is null ? "A file that was written cannot be read." : null;
    }
}
