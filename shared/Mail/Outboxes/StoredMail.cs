using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>A mail as its row keeps it: all of it sealed, who it is for and how it fared.</summary>
internal sealed record StoredMail
{
    // The sealed text stands in no page, and an escaped é would take six characters of the limits.
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    // Read once, since a store may hand out the same record to everybody who asks for it.
    private Content? content;

    /// <summary>See <see cref="SealedPieces"/>.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> Pieces { get; init; } = new Dictionary<string, object>();

    /// <summary>Whether it is sealed, as everything that this version writes.</summary>
    [JsonIgnore]
    public bool IsSealed => SealedPieces.AreIn(Pieces);

    public static StoredMail Of(OutboxKey key, OutboxEntry entry, Seal seal, RecordKey<StoredMail> place)
    {
        var written = new Content($"{key}", entry);
        return new()
        {
            Pieces = SealedPieces.Cut(seal.Close($"{place}", JsonSerializer.Serialize(written, Options))),
            content = written,
        };
    }

    /// <summary>The mail of a sealed row.</summary>
    public (OutboxKey Key, OutboxEntry Entry) Open(Seal seal, RecordKey<StoredMail> place)
    {
        content ??= JsonSerializer.Deserialize<Content>(seal.Open($"{place}", SealedPieces.Join(Pieces)), Options)!;
        return (
            OutboxKey.Parse(content.Key)
                ?? throw new InvalidDataException($"The row {place} is not an outbox entry's."),
            content.Entry
        );
    }

    /// <summary>The entry of a row that an earlier version wrote.</summary>
    public OutboxEntry ReadOpen() =>
        JsonSerializer.Deserialize<OutboxEntry>(JsonSerializer.SerializeToUtf8Bytes(Pieces, Options), Options)!;

    private sealed record Content(string Key, OutboxEntry Entry);
}
