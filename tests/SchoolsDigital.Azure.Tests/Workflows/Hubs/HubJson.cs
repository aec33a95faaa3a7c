using System.Text.Json;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>JSON on its way through the platform, which writes the same values with escapes of its own.</summary>
internal static class HubJson
{
    public static JsonElement Carry(object? json) =>
        JsonElement.Parse(JsonSerializer.Serialize((JsonElement)json!, JsonSerializerOptions.Default));
}
