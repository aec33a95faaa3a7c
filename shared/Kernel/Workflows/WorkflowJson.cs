using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolsDigital.Kernel.Workflows;

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
    public static T ReadInput<T>(string name, string json) => Read<T>($"The input of {name}", json);

    /// <summary>Reads what an activity, a sub-workflow or an event has given, as a history holds it.</summary>
    /// <exception cref="UnreadableInputException">
    /// The text is not JSON of that type, or the type refuses what it says.
    /// </exception>
    public static T ReadResult<T>(string name, string json) => Read<T>($"history has a result of {name} that", json);

    private static T Read<T>(string what, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options)!;
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            throw new UnreadableInputException(
                $"{what} cannot be read as {typeof(T).Name}: {unreadable.Message}",
                unreadable
            );
        }
    }
}
