using System.Buffers;
using System.Security.Cryptography;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Storage;

/// <summary>
/// The file store of the local host: <c>contents/</c> has each file under its hash, <c>names/</c> what each name points
/// at, and <c>incoming/</c> what is being written and nobody sees.
/// </summary>
public sealed class FolderFileStore : IFileStore
{
    private const int PieceBytes = 80 * 1_024;

    private readonly string contents;
    private readonly string incoming;
    private readonly FilePointers pointers;

    // Between looking whether a file is there, or still named, and acting on it, nobody else may point or delete.
    private readonly Lock pointing = new();

    // Files that no name pointed at when the store was last swept.
    private HashSet<ContentHash> orphans = [];

    private FolderFileStore(string folder)
    {
        contents = Path.Combine(folder, "contents");
        incoming = Path.Combine(folder, "incoming");
        pointers = new(Path.Combine(folder, "names"), incoming);
    }

    /// <summary>Opens a store, makes it where it is missing, and throws away what a crash left half-written.</summary>
    /// <param name="folder">Its folder. One store at a time uses it, see <see cref="DataFolder"/>.</param>
    /// <exception cref="StorageUnavailableException">The folder cannot be written.</exception>
    public static FolderFileStore Open(string folder)
    {
        var store = new FolderFileStore(Path.GetFullPath(folder));
        FileFaults.Translate(store.Prepare);
        return store;
    }

    /// <inheritdoc/>
    public async Task<ContentHash> SaveAsync(Stream content, CancellationToken cancellationToken = default)
    {
        var temporary = DurableFile.NameIn(incoming);
        try
        {
            var hash = await WriteAsync(content, temporary, cancellationToken);
            Spare(hash);
            FileFaults.Translate(() => DurableFile.Publish(temporary, PathOf(hash)));
            return hash;
        }
        finally
        {
            FileFaults.Translate(() => File.Delete(temporary));
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(
            hash.IsWellFormed ? FileFaults.Translate(() => DurableFile.TryOpen(PathOf(hash))) : null
        );
    }

    /// <inheritdoc/>
    public Task PointAsync(string name, ContentHash hash, CancellationToken cancellationToken = default)
    {
        KeyRules.CheckFileName(name);
        return Task.Run(() => FileFaults.Translate(() => Point(name, hash)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ContentHash?> ResolveAsync(string name, CancellationToken cancellationToken = default)
    {
        KeyRules.CheckFileName(name);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(FileFaults.Translate(() => pointers.Read(name)));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        KeyRules.CheckFileName(name);
        return Task.Run(() => FileFaults.Translate(() => Delete(name)), cancellationToken);
    }

    /// <summary>
    /// Deletes files that no name points at, and that none pointed at when this was called before: whoever saves a file has
    /// the time between two calls to point at it. Called once a day.
    /// </summary>
    /// <returns>How many were deleted.</returns>
    public int Sweep() => FileFaults.Translate(SweepOrphans);

    private int SweepOrphans()
    {
        lock (pointing)
        {
            var unnamed = Directory
                .EnumerateFiles(contents)
                .Select(path => new ContentHash(Path.GetFileName(path)))
                .Where(hash => hash.IsWellFormed && pointers.Count(hash) == 0)
                .ToHashSet();
            var deleted = unnamed.Where(orphans.Contains).ToList();
            foreach (var hash in deleted)
            {
                DurableFile.Delete(PathOf(hash));
            }

            unnamed.ExceptWith(deleted);
            orphans = unnamed;
            return deleted.Count;
        }
    }

    private void Spare(ContentHash hash)
    {
        lock (pointing)
        {
            orphans.Remove(hash);
        }
    }

    private void Prepare()
    {
        Directory.CreateDirectory(contents);
        Directory.CreateDirectory(incoming);
        pointers.Prepare();
        DurableFile.FlushFolder(Path.GetDirectoryName(contents)!);
        foreach (var leftover in Directory.EnumerateFiles(incoming))
        {
            File.Delete(leftover);
        }
    }

    // Only our own file's troubles are the store's: a content that cannot be read is its owner's.
    private static async Task<ContentHash> WriteAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var piece = MemoryPool<byte>.Shared.Rent(PieceBytes);
        using var file = FileFaults.Translate(() => DurableFile.Create(path));
        while (await content.ReadAsync(piece.Memory, cancellationToken) is > 0 and var length)
        {
            var bytes = piece.Memory[..length];
            hash.AppendData(bytes.Span);
            FileFaults.Translate(() => file.Write(bytes.Span));
        }

        FileFaults.Translate(() => file.Flush(flushToDisk: true));
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private void Point(string name, ContentHash hash)
    {
        lock (pointing)
        {
            if (!hash.IsWellFormed || !File.Exists(PathOf(hash)))
            {
                throw new StorageRuleException(
                    $"The name \"{KeyRules.Show(name)}\" cannot point at {KeyRules.Show(hash.Value)}: there is no such file. Save it first."
                );
            }

            pointers.Write(name, hash);
        }
    }

    private void Delete(string name)
    {
        lock (pointing)
        {
            if (pointers.Read(name) is not { } hash)
            {
                return;
            }

            if (pointers.Count(hash) == 1)
            {
                DurableFile.Delete(PathOf(hash));
            }

            pointers.Remove(name);
        }
    }

    private string PathOf(ContentHash hash) => Path.Combine(contents, hash.Value);
}
