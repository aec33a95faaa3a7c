using Azure.Storage.Blobs.Models;
using AzureSurface;

namespace Azure.Storage.Blobs.Specialized;

public class BlobBaseClient
{
    protected BlobBaseClient() { }

    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) =>
        throw Surface.Only;

    public virtual Task<Response<BlobProperties>> GetPropertiesAsync(
        BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;

    public virtual Task<Response<BlobInfo>> SetMetadataAsync(
        IDictionary<string, string> metadata,
        BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;

    public virtual Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;
}
