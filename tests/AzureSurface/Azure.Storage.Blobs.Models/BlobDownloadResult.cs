using AzureSurface;

namespace Azure.Storage.Blobs.Models;

public class BlobDownloadResult
{
    internal BlobDownloadResult() { }

    public BinaryData Content => throw Surface.Only;
}
