using Azure.Storage.Blobs;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>The adapter over the storage emulator, each test in a container of its own.</summary>
public sealed class AzuriteFileStoreTests : FileStoreContract
{
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override async ValueTask<IFileStore> OpenAsync() =>
        new BlobFileStore(
            new BlobServiceClient(await TestAzurite.ConnectAsync(), StorageClients.ForBlobs()),
            $"contract-{Guid.NewGuid():N}"
        );
}
