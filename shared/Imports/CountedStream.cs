namespace SchoolsDigital.Imports;

/// <summary>Passes a file on, counts its bytes, and tells from time to time how many there were.</summary>
/// <param name="file">The file.</param>
/// <param name="tellAsync">Told about every few million bytes; null for nobody.</param>
internal sealed class CountedStream(Stream file, Func<long, Task>? tellAsync = null) : Stream
{
    private const long BytesBetween = 4_000_000;

    private long told;

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

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
        var read = await file.ReadAsync(buffer, cancellationToken);
        Count += read;
        if (tellAsync is not null && Count - told >= BytesBetween)
        {
            told = Count;
            await tellAsync(Count);
        }

        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
