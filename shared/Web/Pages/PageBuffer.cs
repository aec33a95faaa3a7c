using System.Buffers;
using System.Text;

namespace SchoolsDigital.Web.Pages;

/// <summary>Collects the text of a page in rented memory. The renderer writes many small pieces.</summary>
internal sealed class PageBuffer : TextWriter
{
    private char[] text = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int length;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>How many bytes the text takes.</summary>
    public int ByteCount => Encoding.UTF8.GetByteCount(text, 0, length);

    /// <inheritdoc/>
    public override void Write(char value) => Room(1)[0] = value;

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => buffer.CopyTo(Room(buffer.Length));

    /// <summary>Writes the text out in UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(text.AsSpan(0, length), output);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(text);
        text = [];
        base.Dispose(disposing);
    }

    private Span<char> Room(int count)
    {
        if (text.Length - length < count)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(text.Length * 2, length + count));
            text.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(text);
            text = larger;
        }

        length += count;
        return text.AsSpan(length - count, count);
    }
}
