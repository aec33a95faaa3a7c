using System.Text;
using MimeKit;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// Words that a reader sees in a header, encoded one and all. MimeKit encodes only what is not ASCII: words that look
/// encoded already, rows of spaces and words longer than a line would not be read as they were written.
/// </summary>
internal static class EncodedWords
{
    private const int LongestWord = 60;

    // Fits into one encoded word beside the longest header name that we use.
    private const int BytesInAWord = 36;

    /// <summary>Whether a text must be encoded here; otherwise MimeKit's own way keeps it.</summary>
    public static bool AreNeededFor(string text) =>
        text.Contains("=?", StringComparison.Ordinal)
        || text.Split(' ')
            .Any(word => word.Length is 0 or > LongestWord || word.Any(character => character is < ' ' or > '~'));

    /// <summary>A header of encoded words, and what follows them as it is.</summary>
    public static Header Write(HeaderId id, string text, string after = "")
    {
        var header = new Header(id, "");
        var lines = Encode(text).Append(after).Where(line => line.Length > 0);
        header.SetRawValue(Encoding.ASCII.GetBytes($" {string.Join("\r\n ", lines)}\r\n"));
        return header;
    }

    private static IEnumerable<string> Encode(string text)
    {
        var word = new List<byte>(BytesInAWord);
        var rune = new byte[4];
        foreach (var character in text.EnumerateRunes())
        {
            var bytes = character.EncodeToUtf8(rune);
            if (word.Count + bytes > BytesInAWord)
            {
                yield return Word(word);
                word.Clear();
            }

            word.AddRange(rune.AsSpan(0, bytes));
        }

        yield return Word(word);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
