namespace Azure.Storage.Blobs.Models;

public class BlobItem
{
    internal BlobItem() { }

    public string Name { get; } = "";

    public IDictionary<string, string> Metadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
