using System.Security.Cryptography;
using System.Text;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// Seals the private part of a record with a key that is not in the store (AES-256-GCM). What is sealed opens only in the
/// place that it was sealed for, so that nobody can move it to another row unnoticed.
/// </summary>
public sealed class Seal
{
    private const byte Format = 1;
    private const int KeyLength = 32;
    private const int NonceAt = 1;
    private const int NonceLength = 12;
    private const int TagAt = NonceAt + NonceLength;
    private const int TagLength = 16;
    private const int TextAt = TagAt + TagLength;

    // How long an answer or an address is must not tell whose it is.
    private const int Block = 256;

    private readonly byte[] key;
    private readonly byte[] nonceKey;

    /// <summary>The seal of one use of the service's secret. What another use sealed does not open.</summary>
    public Seal(ReadOnlySpan<byte> secret, string use)
    {
        key = Derive(secret, $"{use}|key");
        nonceKey = Derive(secret, $"{use}|nonce");
    }

    /// <summary>Seals a text for its place; the same text in the same place gives the same result.</summary>
    public string Close(string place, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var plain = new byte[(length + Block) / Block * Block];
        plain.AsSpan().Fill((byte)' ');
        Encoding.UTF8.GetBytes(text, plain);

        var bytes = new byte[TextAt + plain.Length];
        bytes[0] = Format;
        var nonce = bytes.AsSpan(NonceAt, NonceLength);
        WriteNonce(place, plain, nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(
            nonce,
            plain,
            bytes.AsSpan(TextAt),
            bytes.AsSpan(TagAt, TagLength),
            Encoding.UTF8.GetBytes(place)
        );
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The text that was sealed for a place, without spaces at its end.</summary>
    /// <exception cref="InvalidDataException">It was sealed with another key or for another place, or has been changed.</exception>
    public string Open(string place, string closed)
    {
        try
        {
            var bytes = Convert.FromBase64String(closed);
            if (bytes.Length < TextAt || bytes[0] != Format)
            {
                throw new CryptographicException("It is not of a form that this version knows.");
            }

            var plain = new byte[bytes.Length - TextAt];
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(
                bytes.AsSpan(NonceAt, NonceLength),
                bytes.AsSpan(TextAt),
                bytes.AsSpan(TagAt, TagLength),
                plain,
                Encoding.UTF8.GetBytes(place)
            );
            return Encoding.UTF8.GetString(plain.AsSpan().TrimEnd((byte)' '));
        }
        catch (Exception failure) when (failure is FormatException or CryptographicException)
        {
            throw new InvalidDataException($"The record {place} does not open with the service's key.", failure);
        }
    }

    // The service leaves nothing to chance, so the nonce is worked out of all that it is used for: the same one meets
    // two different texts as rarely as 96 random bits would.
    private void WriteNonce(string place, ReadOnlySpan<byte> plain, Span<byte> nonce)
    {
        using var hasher = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, nonceKey);
        hasher.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(place)));
        hasher.AppendData(plain);
        hasher.GetHashAndReset()[..NonceLength].CopyTo(nonce);
    }

    private static byte[] Derive(ReadOnlySpan<byte> secret, string use)
    {
        var derived = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, salt: [], info: Encoding.UTF8.GetBytes(use));
        return derived;
    }
}
