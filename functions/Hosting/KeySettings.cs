using System.Globalization;
using Microsoft.Extensions.Configuration;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// The service's secrets as settings hold them. The link keys are one text, a key each separated by semicolons:
/// <c>id,when it was made,secret in Base64</c>. A rotation adds one at the end and takes the oldest away when no link of
/// its time is needed any more. No message quotes a setting, because it is a secret.
/// </summary>
internal static class KeySettings
{
    /// <summary>Reads the link keys.</summary>
    /// <exception cref="InvalidOperationException">They are missing or of another form.</exception>
    /// <exception cref="ArgumentException">Two have one id, or a secret is too short.</exception>
    public static LinkKeys ReadLinkKeys(IConfiguration settings) =>
        new(
            settings
                .Require(SettingNames.LinkKeys)
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select((entry, index) => ReadKey(entry) ?? throw Unreadable(index))
        );

    /// <summary>Reads the secret of the responses.</summary>
    /// <exception cref="InvalidOperationException">It is missing or not in Base64.</exception>
    /// <exception cref="ArgumentException">It is too short.</exception>
    public static ResponseKeys ReadResponseKeys(IConfiguration settings) =>
        new(
            ReadSecret(settings.Require(SettingNames.ResponseSecret))
                ?? throw new InvalidOperationException(
                    $"The setting {SettingNames.ResponseSecret} is not in Base64. Write at least {ResponseKeys.ShortestSecret} random bytes so."
                )
        );

    private static InvalidOperationException Unreadable(int index) =>
        new(
            $"Key {index + 1} of the setting {SettingNames.LinkKeys} cannot be read. Write each as id,time,secret in Base64, and a semicolon between two."
        );

    private static LinkKey? ReadKey(string entry) =>
        entry.Split(',', StringSplitOptions.TrimEntries) is [var id, var time, var secret]
        && byte.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DateTimeOffset.TryParse(
            time,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var createdAt
        )
        && ReadSecret(secret) is { } bytes
            ? new(number, bytes, createdAt)
            : null;

    private static byte[]? ReadSecret(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
