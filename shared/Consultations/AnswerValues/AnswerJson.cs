using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>
/// Writes an answer so that its shape says its kind and can be read without the survey: <c>"code"</c>, <c>["code"]</c>,
/// <c>120</c>, or an object of <c>c</c> with <c>o</c> (other), <c>r</c> (ranking), <c>m</c> (matrix) or <c>t</c> (text).
/// </summary>
public sealed class AnswerJson : JsonConverter<Answer>
{
    /// <inheritdoc/>
    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new ChoiceAnswer(reader.GetString()!),
            JsonTokenType.Number => new NumberAnswer(reader.GetDecimal()),
            JsonTokenType.StartArray => new ChoicesAnswer(ReadCodes(ref reader)),
            JsonTokenType.StartObject => ReadObject(ref reader),
            var token => throw new JsonException($"An answer cannot be written as {token}."),
        };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case ChoiceAnswer { Other: null } choice:
                writer.WriteStringValue(choice.Option);
                break;
            case ChoiceAnswer choice:
                writer.WriteStartObject();
                writer.WriteString("c", choice.Option);
                writer.WriteString("o", choice.Other);
                writer.WriteEndObject();
                break;
            case ChoicesAnswer { Other: null } choices:
                WriteCodes(writer, choices.Options);
                break;
            case ChoicesAnswer choices:
                writer.WriteStartObject();
                writer.WritePropertyName("c");
                WriteCodes(writer, choices.Options);
                writer.WriteString("o", choices.Other);
                writer.WriteEndObject();
                break;
            case RankingAnswer ranking:
                writer.WriteStartObject();
                writer.WritePropertyName("r");
                WriteCodes(writer, ranking.Order);
                writer.WriteEndObject();
                break;
            case MatrixAnswer matrix:
                writer.WriteStartObject();
                writer.WriteStartObject("m");
                foreach (var (statement, point) in matrix.Points)
                {
                    writer.WriteString(statement, point);
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            case NumberAnswer number:
                writer.WriteNumberValue(number.Value);
                break;
            case TextAnswer text:
                writer.WriteStartObject();
                writer.WriteString("t", text.Words);
                writer.WriteEndObject();
                break;
            default:
                throw new JsonException($"{value.GetType().Name} has no written form.");
        }
    }

    private static Answer ReadObject(ref Utf8JsonReader reader)
    {
        Answer? answer = null;
        string? other = null;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "c" when reader.TokenType == JsonTokenType.StartArray:
                    answer = new ChoicesAnswer(ReadCodes(ref reader));
                    break;
                case "c":
                    answer = new ChoiceAnswer(reader.GetString()!);
                    break;
                case "o":
                    other = reader.GetString();
                    break;
                case "r":
                    answer = new RankingAnswer(ReadCodes(ref reader));
                    break;
                case "m":
                    answer = new MatrixAnswer(ReadPoints(ref reader));
                    break;
                case "t":
                    answer = new TextAnswer(reader.GetString()!);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return answer switch
        {
            ChoiceAnswer choice => choice with { Other = other },
            ChoicesAnswer choices => choices with { Other = other },
            _ => answer ?? throw new JsonException("An answer has none of the members c, r, m and t."),
        };
    }

    private static List<string> ReadCodes(ref Utf8JsonReader reader)
    {
        List<string> codes = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            codes.Add(reader.GetString()!);
        }

        return codes;
    }

    private static Dictionary<string, string> ReadPoints(ref Utf8JsonReader reader)
    {
        Dictionary<string, string> points = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var statement = reader.GetString()!;
            reader.Read();
            points[statement] = reader.GetString()!;
        }

        return points;
    }

    private static void WriteCodes(Utf8JsonWriter writer, IReadOnlyList<string> codes)
    {
        writer.WriteStartArray();
        foreach (var code in codes)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }
}
