using Azure;
using Azure.Storage.Blobs;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>
/// The file store on Azure Blob storage: <c>contents/</c> has each file under its hash, <c>names/</c> what each name points
/// at. Pointing writes the name first and gives the file a new version after; deleting reads the version first and the
/// names after. So of two that meet, one always sees the other.
/// </summary>
internal sealed class BlobFileStore : IFileStore
{
    /// <summary>The container of the files.</summary>
    public const string Container = "files";

    private const string ContainerIsMissing = "ContainerNotFound";

    private readonly BlobContainerClient container;
    private readonly BlobContents contents;
    private readonly BlobNames names;

    /// <summary>A store in one container of an account, which is made again where it is missing when a file is saved.</summary>
    public BlobFileStore(BlobServiceClient account, string container = Container)
    {
        this.container = account.GetBlobContainerClient(container);
        contents = new(this.container);
        names = new(this.container);
    }

    /// <inheritdoc/>
    public async Task<ContentHash> SaveAsync(Stream content, CancellationToken cancellationToken = default)
    {
        await using var received = await ReceivedFile.ReadAsync(content, cancellationToken);
        await StorageFaults.TranslateAsync(() => AddAsync(received, cancellationToken), cancellationToken);
        return received.Hash;
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellationToken = default) =>
        hash.IsWellFormed
            ? await StorageFaults.TranslateAsync(() => contents.ReadAsync(hash, cancellationToken), cancellationToken)
            : null;

    /// <inheritdoc/>
    public async Task PointAsync(string name, ContentHash hash, CancellationToken cancellationToken = default)
    {
        KeyRules.CheckFileName(name);
        if (
            !hash.IsWellFormed
            || !await StorageFaults.TranslateAsync(
                () => TryPointAsync(name, hash, cancellationToken),
                cancellationToken
            )
        )
        {
            throw new StorageRuleException(
                $"The name \"{KeyRules.Show(name)}\" cannot point at {KeyRules.Show(hash.Value)}: there is no such file. Save it first."
            );
        }
    }

    /// <inheritdoc/>
    public async Task<ContentHash?> ResolveAsync(string name, CancellationToken cancellationToken = default)
    {
        KeyRules.CheckFileName(name);
        var pointer = await StorageFaults.TranslateAsync(
            () => names.ReadAsync(name, cancellationToken),
            cancellationToken
        );
        return pointer?.Hash;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        KeyRules.CheckFileName(name);
        return StorageFaults.TranslateAsync(
            async () =>
            {
                await DeleteWithFileAsync(name, cancellationToken);
                return true;
            },
            cancellationToken
        );
    }

    private async Task<bool> AddAsync(ReceivedFile received, CancellationToken cancellationToken)
    {
        try
        {
            return await contents.TryAddAsync(received.Hash, received.Content, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == ContainerIsMissing)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            received.Content.Position = 0;
            return await contents.TryAddAsync(received.Hash, received.Content, cancellationToken);
        }
    }

    private async Task<bool> TryPointAsync(string name, ContentHash hash, CancellationToken cancellationToken)
    {
        if (await contents.VersionOfAsync(hash, cancellationToken) is null)
        {
            return false;
        }

        var before = await names.ReadAsync(name, cancellationToken);
        var written = await names.WriteAsync(name, hash, cancellationToken);
        if (await contents.TryTouchAsync(hash, cancellationToken))
        {
            return true;
        }

        // The file went with its last other name in this very moment.
        if (before is { } earlier)
        {
            await names.WriteAsync(name, earlier.Hash, cancellationToken);
        }
        else
        {
            await names.DeleteAsync(name, written, cancellationToken);
        }

        return false;
    }

    private async Task DeleteWithFileAsync(string name, CancellationToken cancellationToken)
    {
        if (await names.ReadAsync(name, cancellationToken) is not { } pointer)
        {
            return;
        }

        while (
            await contents.VersionOfAsync(pointer.Hash, cancellationToken) is { } version
            && !await names.HasAnotherAsync(pointer.Hash, name, cancellationToken)
            && !await contents.TryDeleteAsync(pointer.Hash, version, cancellationToken)
        )
        {
            // Somebody has pointed at the file since its version was read.
        }

        await names.DeleteAsync(name, pointer.Version, cancellationToken);
    }
}
