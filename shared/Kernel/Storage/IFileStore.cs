namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// Files by their content, written once and never changed, and names that point at them. What has returned is on disk.
/// Throws <see cref="StorageUnavailableException"/> where the store cannot be reached.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Keeps a file and returns its content hash. The same content again is the same file. Nothing half-written is ever
    /// seen, whatever happens while it is written.
    /// </summary>
    Task<ContentHash> SaveAsync(Stream content, CancellationToken cancellationToken = default);

    /// <summary>Opens a file to read; null where there is none.</summary>
    Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Points a name at a file, in place of what it pointed at before; that file stays. See <see cref="KeyRules"/> for
    /// what a name may hold.
    /// </summary>
    /// <exception cref="StorageRuleException">
    /// The name breaks the key rules, or there is no such file: save it again where its last other name was deleted since.
    /// </exception>
    Task PointAsync(string name, ContentHash hash, CancellationToken cancellationToken = default);

    /// <summary>What a name points at; null where it points at nothing.</summary>
    Task<ContentHash?> ResolveAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a name away, and the file too where no other name points at it. The file goes first, so that whoever was
    /// interrupted and calls again leaves nothing behind. Safe to call twice. For retention only.
    /// </summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken = default);
}
