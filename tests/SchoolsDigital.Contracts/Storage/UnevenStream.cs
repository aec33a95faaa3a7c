namespace SchoolsDigital.Contracts.Storage;

/// <summary>A content that comes as uploads do: in pieces of no particular length, and sometimes not to the end.</summary>
public sealed class UnevenStream(byte[] content, int? breaksAt = null) : Stream
{
    private static readonly int[] PieceLengths = [1, 4_093, 70_001, 16];

    private int position;
    private int pieces;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var end = breaksAt ?? content.Length;
        if (position == breaksAt)
        {
            throw new EndOfStreamException("The upload broke off.");
        }

        var length = Math.Min(Math.Min(count, end - position), PieceLengths[pieces++ % PieceLengths.Length]);
        Array.Copy(content, position, buffer, offset, length);
        position += length;
        return length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
