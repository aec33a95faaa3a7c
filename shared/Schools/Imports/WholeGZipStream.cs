using System.IO.Compression;

namespace SchoolsDigital.Schools.Imports;

/// <summary>
/// Unpacks a gzip file and throws <see cref="InvalidDataException"/> where it is cut short, which the runtime's own stream
/// takes for the end: a register that lost its tail would close the schools in it. Stops at a size that no register has.
/// </summary>
internal sealed class WholeGZipStream(Stream packed, long maxLength) : Stream
{
    private readonly TailStream tail = new(packed);
    private GZipStream? unpacked;
    private long length;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        unpacked ??= new(tail, CompressionMode.Decompress);
        var read = await unpacked.ReadAsync(buffer, cancellationToken);
        length += read;
        if (length > maxLength || (read == 0 && buffer.Length > 0 && tail.UnpackedLength != (uint)length))
        {
            throw new InvalidDataException();
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked?.Dispose();
        }

        base.Dispose(disposing);
    }
}
