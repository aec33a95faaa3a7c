using System.Buffers.Binary;

namespace SchoolsDigital.Schools.Imports;

/// <summary>Passes a gzip file on and keeps its last four bytes, which say how long it is when unpacked.</summary>
internal sealed class TailStream(Stream packed) : Stream
{
    private readonly byte[] last = new byte[sizeof(uint)];

    /// <summary>What the file says of its unpacked length, modulo 2^32, once it has been read to the end.</summary>
    public uint UnpackedLength => BinaryPrimitives.ReadUInt32LittleEndian(last);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await packed.ReadAsync(buffer, cancellationToken);
        foreach (var value in buffer.Span[Math.Max(0, read - last.Length)..read])
        {
            last.AsSpan(1).CopyTo(last);
            last[^1] = value;
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
