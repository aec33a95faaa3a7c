using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// How a record is written down: one flat JSON object whose properties are its columns, named as in the code, enums as
/// words, nothing for null or for what is worked out from other properties. A record only ever gains optional members;
/// what a program does not know it passes over.
/// </summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>Reads a record back.</summary>
    /// <exception cref="InvalidDataException">What stands there is not such a record.</exception>
    public static T Read<T>(RecordKey<T> key, ReadOnlySpan<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Options) ?? throw new JsonException("It is null.");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException(
                $"The record {key} cannot be read as {typeof(T).Name}: {failure.Message}",
                failure
            );
        }
    }

    internal static byte[] Write<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.SerializeToUtf8Bytes(value, Options);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // A record never stands in a page, and an escaped é would take six characters of the limits.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsWorkedOut } },
        };
        options.MakeReadOnly();
        return options;
    }

    // A property that nothing can set is worked out from the others, and would only take up room beside them.
    private static void LeaveOutWhatIsWorkedOut(JsonTypeInfo type)
    {
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Properties[index] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(index);
            }
        }
    }
}
