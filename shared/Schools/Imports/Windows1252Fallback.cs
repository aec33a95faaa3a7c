using System.Text;

namespace SchoolsDigital.Schools.Imports;

/// <summary>
/// Reads as Windows-1252 what is not UTF-8, byte by byte. The national register comes in Windows-1252 and spreadsheets save
/// UTF-8, neither says so, and a streamed file cannot be looked through first; but text in Windows-1252 is hardly ever
/// valid UTF-8 by accident.
/// </summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    private static readonly string Characters = CodePagesEncodingProvider
        .Instance.GetEncoding(1252)!
        .GetString([.. Enumerable.Range(0, 256).Select(code => (byte)code)]);

    /// <summary>UTF-8 with this fallback; a byte order mark is passed over.</summary>
    public static Encoding Encoding { get; } = Create();

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private static Encoding Create()
    {
        var encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).Clone();
        encoding.DecoderFallback = new Windows1252Fallback();
        return encoding;
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private byte[] bytes = [];
        private int next;

        public override int Remaining => bytes.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            bytes = bytesUnknown;
            next = 0;
            return bytes.Length > 0;
        }

        public override char GetNextChar() => next < bytes.Length ? Characters[bytes[next++]] : '\0';

        public override bool MovePrevious()
        {
            if (next == 0)
            {
                return false;
            }

            next--;
            return true;
        }

        public override void Reset()
        {
            bytes = [];
            next = 0;
        }
    }
}
