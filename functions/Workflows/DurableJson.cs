using System.Text.Json;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// What the platform carries between triggers. It serializes with options of its own, so it is given JSON that is made
/// with ours already. It passes on the same values, though it writes letters such as a plus sign in its own way.
/// </summary>
internal static class DurableJson
{
    /// <summary>A value as JSON.</summary>
    public static JsonElement Write<T>(T value) => JsonSerializer.SerializeToElement(value, WorkflowJson.Options);

    /// <summary>What a step of a name has given, from JSON. The platform cannot pause, so what cannot be read ends the instance.</summary>
    /// <exception cref="UnreadableInputException">It is not of that type, or the type refuses what it says.</exception>
    public static T Read<T>(string name, JsonElement json) => WorkflowJson.ReadResult<T>(name, TextOf(json));

    /// <summary>JSON from its text.</summary>
    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>The text of JSON. The platform gives nothing at all where null was sent.</summary>
    public static string TextOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? "null" : json.GetRawText();
}
