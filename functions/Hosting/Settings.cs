using Microsoft.Extensions.Configuration;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>Reads settings and says which one is missing.</summary>
internal static class Settings
{
    /// <summary>A setting that the service cannot do without.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public static string Require(this IConfiguration settings, string name) =>
        settings[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(
                $"The setting {name.Replace(":", "__")} is missing. functions/local.settings.sample.json has every setting."
            );

    /// <summary>An address that the service cannot do without.</summary>
    /// <exception cref="InvalidOperationException">It is missing or no address.</exception>
    public static Uri RequireAddress(this IConfiguration settings, string name) =>
        Uri.TryCreate(settings.Require(name), UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException(
                $"The setting {name.Replace(":", "__")} is no address. Write it with https:// and no path."
            );
}
