using System.Text;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>The headers of a mail or of one of its parts, unfolded and decoded.</summary>
internal sealed class MailHeaders
{
    private const string WordStart = "=?utf-8?B?";
    private const string WordEnd = "?=";

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private MailHeaders() { }

    /// <summary>A header; empty where there is none.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>Reads headers up to the first empty line, or to the end.</summary>
    public static MailHeaders Read(TextReader lines)
    {
        var headers = new MailHeaders();
        var (name, value) = ("", "");
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            if (line[0] is ' ' or '\t')
            {
                value += line;
                continue;
            }

            headers.values.TryAdd(name, Decode(value.Trim()));
            var colon = line.IndexOf(':');
            (name, value) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
        }

        headers.values.TryAdd(name, Decode(value.Trim()));
        return headers;
    }

    // Between two encoded words the space belongs to the folding.
    private static string Decode(string value)
    {
        var decoded = new StringBuilder();
        var wasEncoded = false;
        foreach (var word in value.Split(' '))
        {
            var isEncoded =
                word.StartsWith(WordStart, StringComparison.OrdinalIgnoreCase)
                && word.EndsWith(WordEnd, StringComparison.Ordinal);
            if (decoded.Length > 0 && !(isEncoded && wasEncoded))
            {
                decoded.Append(' ');
            }

            decoded.Append(isEncoded ? DecodeWord(word[WordStart.Length..^WordEnd.Length]) : word);
            wasEncoded = isEncoded;
        }

        return decoded.ToString();
    }

    private static string DecodeWord(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : encoded;
    }
}
