using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace SchoolsDigital.Functions.Storage;

/// <summary>How the vendor's clients behave for us.</summary>
internal static class StorageClients
{
    // Five attempts with 0.2, 0.4, 0.8 and 1.6 s between them: a page can wait that long, and an activity is tried again.
    private const int Retries = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);

    // The largest transaction has 4 MiB, and the largest file is sent in blocks of as much.
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(30);

    /// <summary>Options for tables.</summary>
    public static TableClientOptions ForTables() => WithPatience(new TableClientOptions());

    /// <summary>Options for files.</summary>
    public static BlobClientOptions ForBlobs() => WithPatience(new BlobClientOptions());

    private static T WithPatience<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = Retries;
        options.Retry.Delay = FirstWait;
        options.Retry.NetworkTimeout = LongestAttempt;
        return options;
    }
}
