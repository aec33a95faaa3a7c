using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Answers;

/// <summary>Writes a sheet as one object of answers by code, in the order of the codes, so that equal sheets are equal text.</summary>
internal sealed class AnswerSheetJson : JsonConverter<AnswerSheet>
{
    private static readonly AnswerJson AnswerJson = new();

    /// <inheritdoc/>
    public override AnswerSheet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A sheet of answers is an object.");
        }

        Dictionary<string, Answer> answers = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var code = reader.GetString()!;
            reader.Read();
            answers[code] = AnswerJson.Read(ref reader, typeof(Answer), options);
        }

        return AnswerSheet.Of(answers);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnswerSheet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (code, answer) in value.Answers)
        {
            writer.WritePropertyName(code);
            AnswerJson.Write(writer, answer, options);
        }

        writer.WriteEndObject();
    }
}
