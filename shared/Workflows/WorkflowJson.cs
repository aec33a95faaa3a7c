using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolsDigital.Workflows;

/// <summary>How inputs, results and events are written down: names as in the code, enums as words, nothing for null.</summary>
public static class WorkflowJson
{
    /// <summary>The options that both hosts use. Contracts only ever gain optional members.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Reads an input.</summary>
    /// <exception cref="UnreadableInputException">
    /// The text is not JSON of that type, or the type refuses what it says.
    /// </exception>
    public static T ReadInput<T>(string name, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options)!;
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            throw new UnreadableInputException(
                $"The input of {name} cannot be read as {typeof(T).Name}: {unreadable.Message}",
                unreadable
            );
        }
    }
}
