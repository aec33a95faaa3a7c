using System.Buffers;
using System.Text;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>What a property of a record may be called, so that it can be a column.</summary>
internal static class PropertyNames
{
    private static readonly SearchValues<byte> Characters = SearchValues.Create(
        "_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8
    );

    private static readonly byte[] JsonSuffix = Encoding.UTF8.GetBytes(RecordColumns.JsonSuffix);

    private static readonly byte[][] Taken =
    [
        "PartitionKey"u8.ToArray(),
        "RowKey"u8.ToArray(),
        "Timestamp"u8.ToArray(),
        "ETag"u8.ToArray(),
        Encoding.UTF8.GetBytes(RecordColumns.WriteId),
    ];

    /// <summary>Refuses a name that cannot be a column's or that a store needs for itself.</summary>
    /// <exception cref="StorageRuleException">It is such a name.</exception>
    public static void Check<T>(RecordKey<T> key, ReadOnlySpan<byte> name)
        where T : class
    {
        if (
            name.Length is 0 or > StorageLimits.MaxPropertyNameLength
            || char.IsAsciiDigit((char)name[0])
            || name.ContainsAnyExcept(Characters)
            || name.EndsWith(JsonSuffix)
            || IsTaken(name)
        )
        {
            throw new StorageRuleException(
                $"The property name \"{KeyRules.Show(Encoding.UTF8.GetString(name))}\" of {key} has {name.Length:N0} bytes. A name has 1 to {StorageLimits.MaxPropertyNameLength} ASCII letters, digits and _, does not start with a digit or end in {RecordColumns.JsonSuffix}, and is not PartitionKey, RowKey, Timestamp, ETag or {RecordColumns.WriteId}."
            );
        }
    }

    private static bool IsTaken(ReadOnlySpan<byte> name)
    {
        foreach (var taken in Taken)
        {
            if (name.SequenceEqual(taken))
            {
                return true;
            }
        }

        return false;
    }
}
