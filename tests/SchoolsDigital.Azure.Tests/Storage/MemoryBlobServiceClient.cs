using Azure.Storage.Blobs;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>An account of files with one container.</summary>
internal sealed class MemoryBlobServiceClient(MemoryContainer container) : BlobServiceClient
{
    public override BlobContainerClient GetBlobContainerClient(string blobContainerName)
    {
        Assert.Equal("files", blobContainerName);
        return container;
    }
}
