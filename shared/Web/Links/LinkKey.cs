using System.Security.Cryptography;

namespace SchoolsDigital.Web.Links;

/// <summary>One secret that links, form tokens and desk sessions are signed with.</summary>
/// <param name="id">Names the key in what it signed; no two keys of a service share it.</param>
/// <param name="secret">At least 32 random bytes.</param>
/// <param name="createdAt">When it was made; the newest key signs.</param>
public sealed class LinkKey(byte id, ReadOnlyMemory<byte> secret, DateTimeOffset createdAt)
{
    /// <summary>How many bytes a signature takes: half of a SHA-256, which no one can forge by trying.</summary>
    public const int SignatureLength = 16;

    /// <summary>The shortest secret that is accepted, in bytes.</summary>
    public const int ShortestSecret = 32;

    private readonly KeyedHash keyed = new(secret);

    /// <summary>Names it.</summary>
    public byte Id => id;

    /// <summary>What it signs with.</summary>
    public ReadOnlyMemory<byte> Secret => secret;

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>Signs a message so that it is worth nothing under another use.</summary>
    public void Sign(SignatureUse use, ReadOnlySpan<byte> message, Span<byte> signature)
    {
        Span<byte> signed = stackalloc byte[message.Length + 1];
        signed[0] = (byte)use;
        message.CopyTo(signed[1..]);

        Span<byte> hash = stackalloc byte[KeyedHash.Length];
        keyed.Of(signed, hash);
        hash[..SignatureLength].CopyTo(signature);
    }

    /// <summary>Whether the signature is this key's. Takes as long for a wrong one as for a right one.</summary>
    public bool Verifies(SignatureUse use, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        Span<byte> expected = stackalloc byte[SignatureLength];
        Sign(use, message, expected);
        return CryptographicOperations.FixedTimeEquals(expected, signature);
    }

    /// <summary>Says nothing about the secret, should it reach a log.</summary>
    public override string ToString() => $"Link key {Id} of {CreatedAt:O}";
}
