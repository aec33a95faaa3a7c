using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>How large a record is once its columns stand in Azure, checked against <see cref="StorageLimits"/>.</summary>
internal static class RecordSize
{
    // What Azure counts: 4 for the row, 8 for each column, 4 for a text's length, 2 for each character of a key, a name
    // or a text. The store's own columns, the timestamp and a write id of 32 digits, count too.
    private const int ColumnBytes = 8 + 4;
    private const int RowBytes = 4 + (ColumnBytes + (2 * 9) + 8) + (ColumnBytes + (2 * 7) + (2 * 32));

    // What a request takes at most: boundaries and headers for each change, its keys once escaped for a URL (nine bytes a
    // character) and once for JSON (six), and a note of the type beside each value.
    private const int EnvelopeBytes = 1_024;
    private const int KeyBytes = 9 + EscapedBytes;
    private const int EscapedBytes = 6;
    private const int TypeNoteBytes = 32;

    private static readonly SearchValues<byte> PlainInRequest = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"u8
    );

    /// <summary>At most how many bytes of a request a change takes beside its record.</summary>
    public static int InRequest(string partition, string row) =>
        EnvelopeBytes + (KeyBytes * (partition.Length + row.Length));

    /// <summary>Refuses a record that Azure would refuse, and says at most how many bytes of a request it takes.</summary>
    /// <exception cref="StorageRuleException">It has too many properties, a bad name, or is too large in part or whole.</exception>
    public static int Check<T>(RecordKey<T> key, ReadOnlySpan<byte> body)
        where T : class
    {
        var properties = 0;
        var bytes = RowBytes + (2 * (key.Partition.Length + key.Row.Length));
        var request = InRequest(body);

        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new StorageRuleException($"The record {key} is not an object, so it has no properties to store.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            properties++;
            var name = reader.ValueSpan;
            PropertyNames.Check(key, name);
            reader.Read();
            var value = ValueBytes(ref reader, body, out var nameSuffix);
            if (value > StorageLimits.MaxPropertyBytes)
            {
                throw new StorageRuleException(
                    $"The property {Encoding.UTF8.GetString(name)} of {key} has {value:N0} bytes; the limit is {StorageLimits.MaxPropertyBytes:N0}, at two bytes a character."
                );
            }

            bytes += ColumnBytes + (2 * (name.Length + nameSuffix)) + value;
            request += name.Length + TypeNoteBytes;
        }

        if (properties > StorageLimits.MaxProperties)
        {
            throw new StorageRuleException(
                $"The record {key} has {properties:N0} properties; the limit is {StorageLimits.MaxProperties}."
            );
        }

        return bytes > StorageLimits.MaxRecordBytes
            ? throw new StorageRuleException(
                $"The record {key} has {bytes:N0} bytes with its keys and names; the limit is {StorageLimits.MaxRecordBytes:N0}."
            )
            : request;
    }

    private static int ValueBytes(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, out int nameSuffix)
    {
        nameSuffix = 0;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return 2 * TextLength(ref reader);
            case JsonTokenType.True or JsonTokenType.False:
                return sizeof(bool);
            case JsonTokenType.Number when RecordColumns.IsWhole(ref reader):
                return sizeof(long);
            default:
                nameSuffix = RecordColumns.JsonSuffix.Length;
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return 2 * Encoding.UTF8.GetCharCount(body[start..(int)reader.BytesConsumed]);
        }
    }

    private static int TextLength(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetCharCount(reader.ValueSpan);
        }

        var buffer = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            return reader.CopyString(buffer);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    // JSON inside JSON: whatever is not plain ASCII may be written as \uXXXX.
    private static int InRequest(ReadOnlySpan<byte> body)
    {
        var bytes = body.Length;
        while (body.IndexOfAnyExcept(PlainInRequest) is >= 0 and var next)
        {
            bytes += EscapedBytes - 1;
            body = body[(next + 1)..];
        }

        return bytes;
    }
}
