using System.Buffers;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>Folds the lines of a calendar file so that none is longer than 75 octets (RFC 5545, 3.1).</summary>
internal static class LineFolding
{
    private const int LongestLine = 75;
    private const string Fold = "\r\n ";

    /// <summary>
    /// The text in UTF-8, folded between characters. Ical.Net 5.2.4 can fold between the two halves that UTF-16 makes of an
    /// emoji. UTF-8 has no halves, so readers would see two replacement characters.
    /// </summary>
    /// <param name="text">What Ical.Net wrote: its only line breaks are those between lines and those of its folds.</param>
    public static ReadOnlyMemory<byte> Refold(string text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 256);
        var octets = 0;
        foreach (var rune in text.Replace(Fold, "", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n')
            {
                octets = -1;
            }
            else if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                bytes.Write("\r\n "u8);
                // The space that continues a line counts.
                octets = 1;
            }

            octets += rune.EncodeToUtf8(bytes.GetSpan(4));
            bytes.Advance(rune.Utf8SequenceLength);
        }

        return bytes.WrittenMemory;
    }
}
