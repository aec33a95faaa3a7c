using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>Somebody who has the key file too: opens what is sealed in the store, without a line of the service.</summary>
internal sealed class KeyHolder(string keyFile)
{
    private const int NonceAt = 1;
    private const int TagAt = 13;
    private const int TextAt = 29;

    public byte[] Secret { get; } = Read(keyFile);

    public static string Open(byte[] secret, string use, string place, string closed)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes($"{use}|key"));
        var bytes = Convert.FromBase64String(closed);
        var text = new byte[bytes.Length - TextAt];
        using var cipher = new AesGcm(key, TextAt - TagAt);
        cipher.Decrypt(
            bytes.AsSpan(NonceAt..TagAt),
            bytes.AsSpan(TextAt),
            bytes.AsSpan(TagAt..TextAt),
            text,
            Encoding.UTF8.GetBytes(place)
        );
        return Encoding.UTF8.GetString(text);
    }

    private static byte[] Read(string keyFile)
    {
        using var keys = JsonDocument.Parse(File.ReadAllText(keyFile));
        return keys.RootElement.GetProperty("responseSecret").GetBytesFromBase64();
    }
}
