using Azure.Core;
using AzureSurface;

namespace Azure.Storage.Blobs;

public class BlobClientOptions : ClientOptions
{
    public BlobClientOptions(ServiceVersion version = ServiceVersion.V2021_12_02) => throw Surface.Only;

    public enum ServiceVersion
    {
        V2021_12_02 = 15,
    }
}
