using System.Text;

namespace SchoolsDigital.Local.Mail;

/// <summary>UTF-8 text as lines of at most 76 ASCII characters (RFC 2045), readable where the text is English.</summary>
internal static class QuotedPrintable
{
    private const int MaxLine = 76;
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Appends the text; its own line breaks, however written, become CRLF.</summary>
    public static void AppendTo(StringBuilder target, string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            AppendLine(target, Encoding.UTF8.GetBytes(line.ToString()));
            target.Append("\r\n");
        }
    }

    private static void AppendLine(StringBuilder target, byte[] line)
    {
        var column = 0;
        for (var index = 0; index < line.Length; index++)
        {
            var isLast = index == line.Length - 1;
            var plain = IsPlain(line[index]) || (line[index] is (byte)' ' or (byte)'\t' && !isLast);
            var width = plain ? 1 : 3;
            if (column + width > (isLast ? MaxLine : MaxLine - 1))
            {
                target.Append("=\r\n");
                column = 0;
            }

            if (plain)
            {
                target.Append((char)line[index]);
            }
            else
            {
                target.Append('=').Append(Hex[line[index] >> 4]).Append(Hex[line[index] & 15]);
            }

            column += width;
        }
    }

    private static bool IsPlain(byte value) => value is > (byte)' ' and < 127 and not (byte)'=';
}
