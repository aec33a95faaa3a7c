using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// Takes a record apart into typed columns and puts it together again, for stores that keep each property by itself.
/// Text, truth and whole numbers are columns of their own kind; all else (fractions, which would lose digits, lists, nested
/// records, null) is its JSON text under a name that says so, so that the text <c>[]</c> stays apart from an empty list.
/// </summary>
public static class RecordColumns
{
    /// <summary>What the name of a column of JSON text ends in. No property may be called so.</summary>
    public const string JsonSuffix = "_json";

    /// <summary>The column in which a store may keep the id of its latest write. No property may be called so.</summary>
    public const string WriteId = "WriteId";

    /// <summary>The columns of a record.</summary>
    public static IReadOnlyList<RecordColumn> Split(ReadOnlySpan<byte> body)
    {
        var columns = new List<RecordColumn>();
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            columns.Add(Column(name, ref reader, body));
        }

        return columns;
    }

    /// <summary>The record of some columns, which may come in any order.</summary>
    /// <exception cref="InvalidDataException">A column is of a kind that <see cref="Split"/> does not make.</exception>
    public static byte[] Join(IEnumerable<RecordColumn> columns)
    {
        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        foreach (var (name, value) in columns)
        {
            switch (value)
            {
                case string json when name.EndsWith(JsonSuffix, StringComparison.Ordinal):
                    writer.WritePropertyName(name.AsSpan(0, name.Length - JsonSuffix.Length));
                    writer.WriteRawValue(json);
                    break;
                case string text:
                    writer.WriteString(name, text);
                    break;
                case bool truth:
                    writer.WriteBoolean(name, truth);
                    break;
                case long number:
                    writer.WriteNumber(name, number);
                    break;
                default:
                    throw new InvalidDataException($"The column {name} holds a {value?.GetType().Name ?? "null"}.");
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenSpan.ToArray();
    }

    /// <summary>Whether a number is kept as a whole number. A negative zero is not, because it would lose its sign.</summary>
    internal static bool IsWhole(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out _) && !reader.ValueSpan.SequenceEqual("-0"u8);

    private static RecordColumn Column(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new(name, reader.GetString()!);
            case JsonTokenType.True or JsonTokenType.False:
                return new(name, reader.GetBoolean());
            case JsonTokenType.Number when IsWhole(ref reader):
                return new(name, reader.GetInt64());
            default:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return new(name + JsonSuffix, Encoding.UTF8.GetString(body[start..(int)reader.BytesConsumed]));
        }
    }
}
