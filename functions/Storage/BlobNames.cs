using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>
/// What each name points at: one small blob for each, called by the hash of the name, because a name may hold what the
/// name of a blob may not. The blob has the name, and in its metadata the hash that it points at, where a listing shows it.
/// </summary>
internal sealed class BlobNames(BlobContainerClient container)
{
    private const string Folder = "names/";
    private const string PointsAt = "content";
    private const int NotFound = 404;
    private const int ConditionNotMet = 412;

    /// <summary>What a name points at; null where it points at nothing.</summary>
    public async Task<BlobPointer?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await Find(name).GetPropertiesAsync(null, cancellationToken);
            return new(new(properties.Value!.Metadata[PointsAt]), properties.Value.ETag);
        }
        catch (RequestFailedException none) when (none.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>Points a name at a file and returns the pointer's version.</summary>
    public async Task<ETag> WriteAsync(string name, ContentHash hash, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(name));
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [PointsAt] = hash.Value } };
        var written = await Find(name).UploadAsync(body, options, cancellationToken);
        return written.Value!.ETag;
    }

    /// <summary>Takes a name away, unless somebody has pointed it elsewhere by now.</summary>
    public async Task DeleteAsync(string name, ETag version, CancellationToken cancellationToken)
    {
        try
        {
            await Find(name)
                .DeleteIfExistsAsync(
                    DeleteSnapshotsOption.None,
                    new BlobRequestConditions { IfMatch = version },
                    cancellationToken
                );
        }
        catch (RequestFailedException changed) when (changed.Status == ConditionNotMet)
        {
            // The name has another meaning now, and whoever gave it wants it kept.
        }
    }

    /// <summary>Whether a file has another name than this one.</summary>
    public async Task<bool> HasAnotherAsync(ContentHash hash, string name, CancellationToken cancellationToken)
    {
        var own = PathOf(name);
        var all = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, Folder, cancellationToken);
        await foreach (var blob in all.WithCancellation(cancellationToken))
        {
            if (blob.Name != own && blob.Metadata.TryGetValue(PointsAt, out var content) && content == hash.Value)
            {
                return true;
            }
        }

        return false;
    }

    private BlobClient Find(string name) => container.GetBlobClient(PathOf(name));

    private static string PathOf(string name) =>
        Folder + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
