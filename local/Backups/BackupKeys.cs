using System.Security.Cryptography;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds.Responses;

namespace SchoolsDigital.Local.Backups;

/// <summary>What a backup uses the keys of its data for: to know them again, and to sign its manifest.</summary>
internal sealed class BackupKeys
{
    private readonly byte[] secret;

    public BackupKeys(HostKeys keys)
    {
        var responses = new ResponseKeys(keys.ResponseSecret);
        secret = responses.SecretFor("backup");
        Fingerprint = responses.Fingerprint;
        Fingerprints = [Fingerprint, .. keys.LinkKeys.Select(key => Convert.ToHexStringLower(Hash(key.Secret.Span)))];
    }

    /// <summary>By which the data knows its keys.</summary>
    public string Fingerprint { get; }

    /// <summary>By which a backup knows them: the one of its data first, then one for each key of links.</summary>
    public IReadOnlyList<string> Fingerprints { get; }

    /// <summary>Whether links and answers that were made with other keys are good with these. These may be more.</summary>
    public bool Fit(IReadOnlyList<string> fingerprints) =>
        fingerprints is [var first, ..] && first == Fingerprint && fingerprints.All(Fingerprints.Contains);

    /// <summary>The signature of a manifest.</summary>
    public byte[] Sign(byte[] manifest) => Hash(manifest);

    /// <summary>Whether a manifest is as it was signed.</summary>
    public bool IsSigned(byte[] manifest, byte[] signature) =>
        CryptographicOperations.FixedTimeEquals(Hash(manifest), signature);

    private byte[] Hash(ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(secret, bytes);
}
