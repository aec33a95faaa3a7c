using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SchoolsDigital.Web.Links;

/// <summary>HMAC-SHA-256 with one secret, for many at once. Each page asks for several.</summary>
public sealed class KeyedHash(ReadOnlyMemory<byte> secret)
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    // To make one takes twice as long as to use it.
    private readonly ConcurrentBag<IncrementalHash> idle = [];

    /// <summary>Writes the hash of a message.</summary>
    public void Of(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        var hasher = idle.TryTake(out var known)
            ? known
            : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret.Span);
        hasher.AppendData(message);
        hasher.GetHashAndReset(hash);
        idle.Add(hasher);
    }
}
