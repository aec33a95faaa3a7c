using System.Buffers;
using System.Text;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>Writes a calendar file: lines that end in CRLF and are folded so that none is longer than 75 octets.</summary>
internal sealed class CalendarWriter
{
    private const int LongestLine = 75;

    private readonly ArrayBufferWriter<byte> bytes = new(2_048);
    private readonly CalendarMethod method;

    /// <summary>Begins a file.</summary>
    public CalendarWriter(CalendarMethod method)
    {
        this.method = method;
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//SchoolsDigital//Workshops//EN");
        Line("CALSCALE:GREGORIAN");
        Line($"METHOD:{CalendarFile.Word(method)}");
    }

    /// <summary>Ends the file.</summary>
    public CalendarFile End()
    {
        Line("END:VCALENDAR");
        return new(method, bytes.WrittenMemory);
    }

    /// <summary>A property that holds words.</summary>
    public void Words(string name, string words) => Line($"{name}:{CalendarText.Escape(words)}");

    /// <summary>A property that is written already, without its end.</summary>
    public void Line(string line)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(line);
        var room = LongestLine;
        while (rest.Length > room)
        {
            // Not every reader puts a line together before it decodes it, so no character may lie across the fold.
            var end = room;
            while ((rest[end] & 0b1100_0000) == 0b1000_0000)
            {
                end--;
            }

            bytes.Write(rest[..end]);
            bytes.Write("\r\n "u8);
            rest = rest[end..];
            // The space that continues a line counts.
            room = LongestLine - 1;
        }

        bytes.Write(rest);
        bytes.Write("\r\n"u8);
    }
}
