using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>The files of a container, each under the hash of its content.</summary>
internal sealed class BlobContents(BlobContainerClient container)
{
    private const int NotFound = 404;
    private const int ConditionNotMet = 412;

    /// <summary>Adds a file; one of the same content may be there already.</summary>
    public async Task<bool> TryAddAsync(ContentHash hash, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await Find(hash).UploadAsync(content, OnlyWhereNone(), cancellationToken);
            return true;
        }
        catch (RequestFailedException there)
            when (there.Status == ConditionNotMet || there.ErrorCode == "BlobAlreadyExists")
        {
            return false;
        }
    }

    /// <summary>The content of a file; null where there is none.</summary>
    public async Task<Stream?> ReadAsync(ContentHash hash, CancellationToken cancellationToken)
    {
        try
        {
            // As a whole, so that a connection that breaks is noticed, and mended, here.
            var content = await Find(hash).DownloadContentAsync(cancellationToken);
            return content.Value!.Content.ToStream();
        }
        catch (RequestFailedException none) when (none.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>The version of a file; null where there is none.</summary>
    public async Task<ETag?> VersionOfAsync(ContentHash hash, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await Find(hash).GetPropertiesAsync(null, cancellationToken);
            return properties.Value!.ETag;
        }
        catch (RequestFailedException none) when (none.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>Gives a file another version, so that whoever is about to delete it looks again. False where it is gone.</summary>
    public async Task<bool> TryTouchAsync(ContentHash hash, CancellationToken cancellationToken)
    {
        try
        {
            await Find(hash).SetMetadataAsync(new Dictionary<string, string>(), null, cancellationToken);
            return true;
        }
        catch (RequestFailedException none) when (none.Status == NotFound)
        {
            return false;
        }
    }

    /// <summary>Deletes a file that has a version. False where it has another by now.</summary>
    public async Task<bool> TryDeleteAsync(ContentHash hash, ETag version, CancellationToken cancellationToken)
    {
        try
        {
            await Find(hash)
                .DeleteIfExistsAsync(
                    DeleteSnapshotsOption.None,
                    new BlobRequestConditions { IfMatch = version },
                    cancellationToken
                );
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == ConditionNotMet)
        {
            return false;
        }
    }

    private static BlobUploadOptions OnlyWhereNone() =>
        new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };

    private BlobClient Find(ContentHash hash) => container.GetBlobClient($"contents/{hash}");
}
