using System.Text.Json;

namespace SchoolsDigital.Azure.Tests.Support;

/// <summary>The settings that a developer starts from.</summary>
internal static class SampleSettings
{
    public const string File = "functions/local.settings.sample.json";

    /// <summary>They, by the names under which configuration knows them.</summary>
    public static Dictionary<string, string?> Read()
    {
        using var sample = JsonDocument.Parse(Repository.Read(File));
        return sample
            .RootElement.GetProperty("Values")
            .EnumerateObject()
            .ToDictionary(
                setting => setting.Name.Replace("__", ":", StringComparison.Ordinal),
                setting => setting.Value.GetString(),
                StringComparer.Ordinal
            );
    }
}
