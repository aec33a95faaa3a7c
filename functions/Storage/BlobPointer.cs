using Azure;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>What a name pointed at when it was read.</summary>
internal readonly record struct BlobPointer(ContentHash Hash, ETag Version);
