namespace Azure.Storage.Blobs.Models;

public class BlobContainerEncryptionScopeOptions;
