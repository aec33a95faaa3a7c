using System.IO.Compression;
using System.Security.Cryptography;

namespace SchoolsDigital.Web.Sites;

/// <summary>One stylesheet, script or picture.</summary>
public sealed class AssetFile
{
    private readonly ReadOnlyMemory<byte> plain;
    private readonly Lazy<ReadOnlyMemory<byte>> brotli;
    private readonly Lazy<ReadOnlyMemory<byte>> gzip;
    private readonly string hash;

    internal AssetFile(string name, byte[] content)
    {
        plain = content;
        hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        };
        brotli = new(() => Compress(content, to => new BrotliStream(to, new BrotliCompressionOptions { Quality = 9 })));
        gzip = new(() => Compress(content, to => new GZipStream(to, CompressionLevel.SmallestSize)));
    }

    /// <summary>What kind of file it is.</summary>
    public string ContentType { get; }

    /// <summary>The bytes to send, with their ETag, in an encoding that the browser takes: <c>br</c>, <c>gzip</c> or empty.</summary>
    public (ReadOnlyMemory<byte> Content, string ETag) In(string encoding) =>
        (
            encoding switch
            {
                "br" => brotli.Value,
                "gzip" => gzip.Value,
                _ => plain,
            },
            $"\"{hash}{encoding}\""
        );

    private static ReadOnlyMemory<byte> Compress(byte[] content, Func<Stream, Stream> open)
    {
        using var compressed = new MemoryStream();
        using (var stream = open(compressed))
        {
            stream.Write(content);
        }

        return compressed.ToArray();
    }
}
