using Azure.Core;
using AzureSurface;

namespace Azure.Storage.Blobs;

public class BlobServiceClient
{
    protected BlobServiceClient() { }

    public BlobServiceClient(string connectionString, BlobClientOptions options) => throw Surface.Only;

    public BlobServiceClient(Uri serviceUri, TokenCredential credential, BlobClientOptions? options = null) =>
        throw Surface.Only;

    public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName) => throw Surface.Only;
}
