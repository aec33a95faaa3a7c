using System.Text;

namespace SchoolsDigital.Imports;

/// <summary>Lines of text as a stream, each made when it is read: all of them together may be large.</summary>
internal sealed class LineStream(IEnumerable<string> lines) : Stream
{
    private readonly IEnumerator<string> rest = lines.GetEnumerator();
    private ReadOnlyMemory<byte> line;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (line.IsEmpty && rest.MoveNext())
        {
            line = Encoding.UTF8.GetBytes($"{rest.Current}\n");
        }

        var length = Math.Min(buffer.Length, line.Length);
        line.Span[..length].CopyTo(buffer);
        line = line[length..];
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
