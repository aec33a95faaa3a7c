using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace SchoolsDigital.Schools.Imports;

/// <summary>Turns the bytes of a file into text: unpacked where they are gzip, whatever the name says, in the right encoding.</summary>
public static class ImportSource
{
    // Nine times the national register with all its columns.
    private const long MaxUnpackedLength = 512L * 1_024 * 1_024;
    private const int PeekLength = 512;
    private const int BufferLength = 64 * 1_024;

    /// <summary>The text of a file; null and the reason where it is no text.</summary>
    /// <exception cref="InvalidDataException">It is a damaged gzip file.</exception>
    public static async Task<(TextReader? Text, ImportProblem? Problem)> OpenAsync(
        Stream file,
        CancellationToken cancellationToken
    )
    {
        var (start, content) = await PeekAsync(file, leaveOpen: true, cancellationToken);
        if (start is [0x1F, 0x8B, ..])
        {
            var unpacked = new WholeGZipStream(content, MaxUnpackedLength);
            (start, content) = await PeekAsync(unpacked, leaveOpen: false, cancellationToken);
        }

        if (Fault(start) is { } fault)
        {
            return (null, fault);
        }

        var encoding = start switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Windows1252Fallback.Encoding,
        };
        return (new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, BufferLength), null);
    }

    /// <summary>What can be told from the first bytes of a file that is no table; null where it may be one.</summary>
    public static ImportProblem? Fault(byte[] start) =>
        start switch
        {
            [0x1F, 0x8B, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null,
            [(byte)'P', (byte)'K', ..] => new(
                "This is a zip archive or an Excel workbook.",
                "Unpack it, or save the sheet as CSV."
            ),
            _ when start.Contains((byte)0) => new("This is not a text file.", "Save the sheet as CSV (UTF-8)."),
            _ => null,
        };

    /// <summary>The first bytes of a file, and the whole of it.</summary>
    public static async Task<(byte[] Start, Stream Content)> PeekAsync(
        Stream file,
        bool leaveOpen,
        CancellationToken cancellationToken
    )
    {
        var pipe = PipeReader.Create(file, new(bufferSize: BufferLength, leaveOpen: leaveOpen));
        var read = await pipe.ReadAtLeastAsync(PeekLength, cancellationToken);
        var start = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, PeekLength)).ToArray();
        pipe.AdvanceTo(read.Buffer.Start);
        return (start, pipe.AsStream());
    }
}
