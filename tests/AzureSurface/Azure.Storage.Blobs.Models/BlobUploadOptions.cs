namespace Azure.Storage.Blobs.Models;

public class BlobUploadOptions
{
    public IDictionary<string, string>? Metadata { get; set; }

    public BlobRequestConditions? Conditions { get; set; }
}
