using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Forms;

/// <summary>
/// A file on its way in. It is read once, from the network, and held nowhere. Reading throws an
/// <see cref="UploadException"/> where it does not arrive as a whole.
/// </summary>
public sealed class UploadStream(string name, Stream body, long maxBytes) : Stream
{
    private const int DrainBytes = 64 * 1_024;

    private long left = maxBytes;

    /// <summary>What it is called where it comes from.</summary>
    public string Name => name;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>
    /// Reads the rest and forgets it, as far as the request may go: a browser shows no answer before it has sent everything.
    /// </summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        left = long.MaxValue;
        var buffer = new byte[DrainBytes];
        try
        {
            while (await ReadAsync(buffer, cancellationToken) > 0)
            {
                // Nobody wants it.
            }
        }
        catch (UploadException)
        {
            // Then whoever sends it does not hear why.
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await body.ReadAsync(buffer, cancellationToken);
        }
        catch (BadHttpRequestException failure)
        {
            var isTooLarge = failure.StatusCode == StatusCodes.Status413PayloadTooLarge;
            throw new UploadException(isTooLarge ? UploadFault.TooLarge : UploadFault.BrokenOff, failure);
        }
        catch (InvalidDataException tooLarge)
        {
            throw new UploadException(UploadFault.TooLarge, tooLarge);
        }
        catch (IOException brokenOff)
        {
            throw new UploadException(UploadFault.BrokenOff, brokenOff);
        }

        left -= read;
        return left >= 0 ? read : throw new UploadException(UploadFault.TooLarge);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
