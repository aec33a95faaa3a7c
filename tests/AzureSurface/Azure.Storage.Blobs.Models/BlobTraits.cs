namespace Azure.Storage.Blobs.Models;

[Flags]
public enum BlobTraits
{
    None = 0,
    Metadata = 2,
}
