using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace SchoolsDigital.Web.Links;

/// <summary>Makes and reads the secret part of the links in our mails: 52 characters that are safe in a path.</summary>
/// <remarks>
/// 39 bytes: version, key id, expiry (5 bytes of seconds), id (16), signature (16). 39 is a multiple of three, so that
/// base64url has no spare bits and no two texts are the same link.
/// </remarks>
public sealed class SignedLinks(LinkKeys keys, TimeProvider clock)
{
    /// <summary>How many characters a link has.</summary>
    public const int Length = 52;

    private const byte Version = 1;
    private const int ExpiryAt = 2;
    private const int IdAt = 7;
    private const int SignatureAt = IdAt + LinkId.Length;
    private const int Bytes = SignatureAt + LinkKey.SignatureLength;

    /// <summary>The link of an id for one purpose. The same arguments give the same link until the key changes.</summary>
    /// <param name="id">What the link stands for.</param>
    /// <param name="purpose">The only purpose it will be honoured for.</param>
    /// <param name="expiresAt">When it ends, to the second. Give more time than is announced: a deadline may be extended, a link not.</param>
    public string Create(LinkId id, LinkPurpose purpose, DateTimeOffset expiresAt)
    {
        Span<byte> link = stackalloc byte[Bytes];
        link[0] = Version;
        link[1] = keys.Newest.Id;
        WriteSeconds(link[ExpiryAt..IdAt], expiresAt.ToUnixTimeSeconds());
        id.WriteTo(link[IdAt..SignatureAt]);
        keys.Newest.Sign((SignatureUse)purpose, link[..SignatureAt], link[SignatureAt..]);
        return Base64Url.EncodeToString(link);
    }

    /// <summary>Whose link it is; null where it is not to be honoured for this purpose now.</summary>
    public LinkId? TryRead(string? link, LinkPurpose purpose) => Read(link, purpose).Id;

    /// <summary>Reads a link and tells one that has expired from one that never was.</summary>
    public LinkReading Read(string? link, LinkPurpose purpose)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (
            link is not { Length: Length }
            || Base64Url.DecodeFromChars(link, bytes, out _, out var written) is not OperationStatus.Done
            || written != Bytes
            || bytes[0] != Version
            || keys.Find(bytes[1]) is not { } key
            || !key.Verifies((SignatureUse)purpose, bytes[..SignatureAt], bytes[SignatureAt..])
        )
        {
            return default;
        }

        return clock.GetUtcNow().ToUnixTimeSeconds() < ReadSeconds(bytes[ExpiryAt..IdAt])
            ? new(LinkId.FromBytes(bytes[IdAt..SignatureAt]), HasExpired: false)
            : new(null, HasExpired: true);
    }

    private static void WriteSeconds(Span<byte> bytes, long seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        bytes[0] = checked((byte)(seconds >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], (uint)seconds);
    }

    private static long ReadSeconds(ReadOnlySpan<byte> bytes) =>
        ((long)bytes[0] << 32) | BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]);
}
