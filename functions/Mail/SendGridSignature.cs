using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Functions.Mail;

/// <summary>
/// Knows whether an event request is SendGrid's: ECDSA on P-256 with SHA-256 over the timestamp's characters and the body's
/// bytes as they came. Without a key nothing is SendGrid's.
/// </summary>
internal sealed class SendGridSignature
{
    /// <summary>The header with the signature, in Base64.</summary>
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";

    /// <summary>The header with the time of signing, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    // SendGrid tries for a day, and nobody says whether it signs each try anew. A repeat within that time does no harm,
    // because every event is known by its id; after it, a request that somebody has kept is worth nothing.
    private static readonly TimeSpan OldestTry = TimeSpan.FromHours(25);
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    private const int LongestSignature = 256;
    private const int LongestTimestamp = 20;

    private readonly byte[]? publicKey;

    private SendGridSignature(byte[]? publicKey) => this.publicKey = publicKey;

    /// <summary>Whether there is a key.</summary>
    public bool IsSetUp => publicKey is not null;

    /// <summary>Takes the verification key as SendGrid shows it; none where it is empty.</summary>
    /// <exception cref="InvalidOperationException">It is no such key.</exception>
    public static SendGridSignature FromSetting(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return new(null);
        }

        try
        {
            var bytes = Convert.FromBase64String(setting.Trim());
            using var key = Open(bytes);
            return new(bytes);
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException)
        {
            throw new InvalidOperationException(
                $"The setting {SettingNames.SendGridWebhookKey.Replace(":", "__")} is no verification key of SendGrid. Copy it from the settings of the event webhook there.",
                unreadable
            );
        }
    }

    /// <summary>Whether a request is SendGrid's and not older than its last try could be.</summary>
    public bool Verifies(string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (
            publicKey is null
            || signature is not { Length: > 0 and <= LongestSignature }
            || timestamp is not { Length: > 0 and <= LongestTimestamp }
            || !Base64.IsValid(signature)
            || !IsRecent(timestamp, now)
        )
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(timestamp));
        hash.AppendData(body);
        using var key = Open(publicKey);
        return key.VerifyHash(
            hash.GetHashAndReset(),
            Convert.FromBase64String(signature),
            DSASignatureFormat.Rfc3279DerSequence
        );
    }

    private static bool IsRecent(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < 253_402_300_800
        && DateTimeOffset.FromUnixTimeSeconds(seconds) is var at
        && at >= now - OldestTry
        && at <= now + ClocksDiffer;

    private static ECDsa Open(byte[] bytes)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(bytes, out var read);
            return read == bytes.Length && key.KeySize == 256
                ? key
                : throw new CryptographicException("It is no key on the curve P-256.");
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
