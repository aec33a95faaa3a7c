using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using AzureSurface;

namespace Azure.Storage.Blobs;

public class BlobClient : BlobBaseClient
{
    protected BlobClient() { }

    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        Stream content,
        BlobUploadOptions options,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;
}
