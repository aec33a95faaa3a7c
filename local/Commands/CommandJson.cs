using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolsDigital.Local.Commands;

/// <summary>How commands write their results as JSON: names in camel case, enums as words, one document on the output.</summary>
public static class CommandJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    /// <summary>Writes a result.</summary>
    public static void Write<T>(TextWriter output, T result) =>
        output.WriteLine(JsonSerializer.Serialize(result, Options));
}
