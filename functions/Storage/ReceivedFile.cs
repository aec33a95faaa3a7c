using System.Security.Cryptography;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>
/// A content that was read to its end, so that its hash is known before a byte of it is sent. It lies in a file of this
/// computer that goes away with it.
/// </summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    private const int PieceBytes = 80 * 1_024;

    private ReceivedFile(FileStream content, ContentHash hash)
    {
        (Content, Hash) = (content, hash);
    }

    /// <summary>The content, from its start.</summary>
    public Stream Content { get; }

    /// <summary>Its hash.</summary>
    public ContentHash Hash { get; }

    /// <summary>Reads a content.</summary>
    public static async Task<ReceivedFile> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            PieceBytes,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            await content.CopyToAsync(file, PieceBytes, cancellationToken);
            file.Position = 0;
            var hash = await SHA256.HashDataAsync(file, cancellationToken);
            file.Position = 0;
            return new(file, new(Convert.ToHexStringLower(hash)));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
