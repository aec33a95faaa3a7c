using System.Text;
using System.Text.Unicode;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>Turns the bytes of a file into text, or says why they are none.</summary>
internal static class FileBytes
{
    public const int MaxBytes = 1_024 * 1_024;

    private const string SaveAsUtf8 = "Save it as UTF-8: most editors offer that under “Save as”.";

    /// <summary>The text; null where a problem was reported.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.Length > MaxBytes)
        {
            problems.Error(
                1,
                1,
                $"The file is larger than {MaxBytes / 1_024:#,0} KiB.",
                "No consultation is: see whether this is the right file."
            );
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Error(1, 1, "The file is saved as UTF-16.", SaveAsUtf8);
            return null;
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        ReportFirstWrongByte(bytes, problems);
        return null;
    }

    private static void ReportFirstWrongByte(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var (line, column, at) = (1, 1, 0);
        while (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            at += length;
        }

        problems.Error(line, column, $"The file is not UTF-8: there is a byte {bytes[at]:X2} here.", SaveAsUtf8);
    }
}
