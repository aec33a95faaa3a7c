using System.Text;
using SchoolsDigital.Mail;

namespace SchoolsDigital.Local.Mail;

/// <summary>The headers of a mail: ASCII only, folded at 78 characters, one line break in a value and it is refused.</summary>
internal sealed class MimeHeaders(StringBuilder target)
{
    private const int FoldAt = 78;
    private const int MaxLine = 998;

    /// <summary>Bytes that fit into one encoded word, so that it fits on a line beside the longest header name that we use.</summary>
    private const int EncodedBytes = 36;

    /// <summary>Adds a header whose value is ASCII and made by us.</summary>
    public MimeHeaders Add(string name, string value)
    {
        HeaderText.Check(value, $"The header {name}");
        return Fold(name, value.Split(' '));
    }

    /// <summary>Adds a header of words that a reader sees, in any language.</summary>
    public MimeHeaders AddText(string name, string text) =>
        Fold(name, Words(HeaderText.Check(text, $"The header {name}")));

    /// <summary>Adds an address with the name shown with it.</summary>
    public MimeHeaders AddMailbox(string name, Mailbox mailbox) =>
        mailbox.Name is { } shown
            ? Fold(name, [.. Phrase(HeaderText.Check(shown, $"The name in {name}")), $"<{mailbox.Address}>"])
            : Fold(name, [mailbox.Address]);

    private static string[] Words(string text)
    {
        // Folding may move a single space to the next line and nothing more; what it would change is encoded instead.
        var words = text.Split(' ');
        var keeps = words.All(word => word.Length is > 0 and < FoldAt && IsPrintable(word));
        return keeps && !text.Contains("=?", StringComparison.Ordinal) ? words : [.. Encode(text)];
    }

    private static IEnumerable<string> Phrase(string name) =>
        IsPrintable(name) && name.Length < FoldAt / 2 && !name.Contains("=?", StringComparison.Ordinal)
            ? [$"\"{name.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""]
            : Encode(name);

    private static IEnumerable<string> Encode(string text)
    {
        var word = new List<byte>(EncodedBytes);
        var rune = new byte[4];
        foreach (var character in text.EnumerateRunes())
        {
            var bytes = character.EncodeToUtf8(rune);
            if (word.Count + bytes > EncodedBytes)
            {
                yield return EncodedWord(word);
                word.Clear();
            }

            word.AddRange(rune.AsSpan(0, bytes));
        }

        yield return EncodedWord(word);
    }

    private static string EncodedWord(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";

    private static bool IsPrintable(string text) => text.All(character => character is >= ' ' and <= '~');

    private MimeHeaders Fold(string name, IReadOnlyList<string> words)
    {
        target.Append(name).Append(':');
        var column = name.Length + 1;
        var isFirst = true;
        foreach (var word in words)
        {
            if (column + 1 + word.Length > (isFirst ? MaxLine : FoldAt))
            {
                target.Append("\r\n");
                column = 0;
            }

            if (!Ascii.IsValid(word) || word.Length >= MaxLine)
            {
                throw new ArgumentException(
                    $"The header {name} holds a word that is not ASCII or too long for a line.",
                    nameof(words)
                );
            }

            target.Append(' ').Append(word);
            column += 1 + word.Length;
            isFirst = false;
        }

        target.Append("\r\n");
        return this;
    }
}
