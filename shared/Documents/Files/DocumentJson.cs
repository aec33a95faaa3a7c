using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Documents.Files;

/// <summary>Writes a document for programs, and reads it back. Equal documents are equal bytes.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The whole document.</summary>
    public static byte[] Write(Document document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <summary>The document that was written.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Document Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Document>(json, Options) ?? throw new JsonException("There is no document.");

    /// <summary>One section.</summary>
    internal static byte[] Write(DocumentSection section) => JsonSerializer.SerializeToUtf8Bytes(section, Options);
}
