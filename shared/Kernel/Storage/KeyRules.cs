using System.Buffers;
using System.Globalization;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// What tables, keys and file names may look like, the same for every store. Stricter than Azure in one point: no
/// character beyond U+FFFD, alone or as a surrogate pair. SQLite orders keys by code point and Azure by UTF-16 unit, and
/// below that border the two orders are one.
/// </summary>
public static class KeyRules
{
    private const int ShortestTable = 3;
    private const int LongestTable = 63;
    private const int LongestShown = 60;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsForbidden),
    ]);

    /// <summary>Checks the key of one record.</summary>
    /// <exception cref="StorageRuleException">It breaks a rule.</exception>
    public static void Check<T>(RecordKey<T> key)
        where T : class
    {
        CheckTable(key.Table);
        CheckKey(key.Partition, "partition key", key.Table);
        CheckKey(key.Row, "row key", key.Table);
    }

    /// <summary>Checks the table, the partition and the bounds of a listing.</summary>
    /// <exception cref="StorageRuleException">One of them breaks a rule.</exception>
    public static void Check<T>(RecordRange<T> range)
        where T : class
    {
        CheckTable(range.Table);
        CheckKey(range.Partition, "partition key", range.Table);
        CheckCharacters(range.From ?? "", "first row key", range.Table);
        CheckCharacters(range.Before ?? "", "row key to stop before", range.Table);
    }

    /// <summary>Checks the name of a file.</summary>
    /// <exception cref="StorageRuleException">It breaks a rule.</exception>
    public static void CheckFileName(string? name) => CheckKey(name, "name", "the files");

    /// <summary>The first key after all keys that start with a prefix; null where no key can come after them.</summary>
    internal static string? AfterPrefix(string prefix)
    {
        for (var last = prefix.Length - 1; last >= 0; last--)
        {
            for (var next = prefix[last] + 1; next <= char.MaxValue; next++)
            {
                if (!Forbidden.Contains((char)next))
                {
                    return string.Concat(prefix.AsSpan(0, last), [(char)next]);
                }
            }
        }

        return null;
    }

    /// <summary>A key as a message can carry it: short, and without characters that would break a log line.</summary>
    public static string Show(string? key)
    {
        key ??= "";
        var shown = string.Concat(key.Take(LongestShown).Select(Show));
        return key.Length > LongestShown ? shown + "…" : shown;
    }

    private static void CheckTable(string? table)
    {
        // Azure keeps the name "tables" for itself, and tells no upper from lower case in any name of a table.
        if (
            table is not { Length: >= ShortestTable and <= LongestTable }
            || !char.IsAsciiLetter(table[0])
            || !table.All(char.IsAsciiLetterOrDigit)
            || table.Equals("tables", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new StorageRuleException(
                $"The table name \"{Show(table)}\" has {table?.Length ?? 0} characters. A table name has {ShortestTable} to {LongestTable} ASCII letters and digits, starts with a letter and is not \"tables\"."
            );
        }
    }

    private static void CheckKey(string? key, string what, string table)
    {
        if (string.IsNullOrEmpty(key))
        {
            throw new StorageRuleException($"A {what} of {table} is empty. It needs at least one character.");
        }

        CheckCharacters(key, what, table);
    }

    private static void CheckCharacters(string key, string what, string table)
    {
        if (key.Length > StorageLimits.MaxKeyLength)
        {
            throw new StorageRuleException(
                $"The {what} \"{Show(key)}\" of {table} has {key.Length:N0} characters; the limit is {StorageLimits.MaxKeyLength:N0}."
            );
        }

        if (key.AsSpan().IndexOfAny(Forbidden) is >= 0 and var position)
        {
            throw new StorageRuleException(
                $"The {what} \"{Show(key)}\" of {table} has {Name(key[position])} at position {position + 1}. Keys hold no / \\ # ? and no control characters, and nothing beyond U+FFFD."
            );
        }
    }

    private static bool IsForbidden(char character) =>
        character is '/' or '\\' or '#' or '?' or > '\uFFFD'
        || char.IsControl(character)
        || char.IsSurrogate(character);

    private static string Show(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) ? Name(character) : character.ToString();

    private static string Name(char character) => $"U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)}";
}
