using Azure.Storage.Blobs.Models;
using AzureSurface;

namespace Azure.Storage.Blobs;

public class BlobContainerClient
{
    protected BlobContainerClient() { }

    public virtual Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;

    public virtual Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) =>
        throw Surface.Only;

    public virtual BlobClient GetBlobClient(string blobName) => throw Surface.Only;

    public virtual AsyncPageable<BlobItem> GetBlobsAsync(
        BlobTraits traits,
        BlobStates states,
        string? prefix,
        CancellationToken cancellationToken
    ) => throw Surface.Only;
}
