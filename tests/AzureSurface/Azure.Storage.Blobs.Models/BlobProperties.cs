namespace Azure.Storage.Blobs.Models;

public class BlobProperties
{
    public BlobProperties() { }

    public IDictionary<string, string> Metadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public ETag ETag { get; }
}
