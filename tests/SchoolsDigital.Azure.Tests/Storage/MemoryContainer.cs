using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>A container in memory, which only is there or not.</summary>
internal sealed class MemoryContainer : BlobContainerClient
{
    public bool IsThere { get; private set; }

    public Exception? Trouble { get; set; }

    public override Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) =>
        Trouble is null
            ? Task.FromResult<Response<bool>>(new MemoryValue<bool>(IsThere))
            : Task.FromException<Response<bool>>(Trouble);

    public override Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default
    )
    {
        Assert.Equal(PublicAccessType.None, publicAccessType);
        IsThere = true;
        return Task.FromResult<Response<BlobContainerInfo>>(null!);
    }
}
