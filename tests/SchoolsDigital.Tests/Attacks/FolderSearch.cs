using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>Looks for words in the bytes of every file of a folder, as somebody would who has got a copy of the disk.</summary>
internal sealed class FolderSearch(string folder)
{
    private const int Page = 4_096;

    /// <summary>The files in which each word was found, as "word in file"; nothing where it is in none.</summary>
    public IReadOnlyList<string> Find(IEnumerable<string> words)
    {
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "lock")
            .Select(path => (Name: Path.GetRelativePath(folder, path), Bytes: Read(path)))
            .ToList();
        return
        [
            .. from word in words.Distinct(StringComparer.Ordinal)
            from file in files
            where
                file.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                || Spellings(word).Any(spelling => file.Bytes.AsSpan().IndexOf(spelling) >= 0)
            select $"{word} in {file.Name}",
        ];
    }

    // As text of either width, and an id of a link also as the bytes that it is, and as they stand in the link itself.
    private static IEnumerable<byte[]> Spellings(string word)
    {
        yield return Encoding.UTF8.GetBytes(word);
        yield return Encoding.Unicode.GetBytes(word);
        if (LinkId.TryParse(word) is { } id)
        {
            var bytes = new byte[LinkId.Length];
            id.WriteTo(bytes);
            yield return bytes;

            // A link has 7 bytes before the id, so whole groups of three begin at its third byte and end before its last two.
            yield return Encoding.ASCII.GetBytes(Base64Url.EncodeToString(bytes.AsSpan(2, 12)));
        }
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var read = bytes.ToArray();
        return path switch
        {
            _ when read is [0x1f, 0x8b, ..] => [.. read, .. Unpack(read)],
            _ when path.EndsWith(".db", StringComparison.Ordinal) => [.. read, .. Joined(read, 0, 0)],
            _ when path.EndsWith("-wal", StringComparison.Ordinal) => [.. read, .. Joined(read, 32, 24)],
            _ => read,
        };
    }

    // A long row goes on from page to page of SQLite, each beginning with the number of the next.
    private static IEnumerable<byte> Joined(byte[] file, int start, int head)
    {
        for (var at = start; at + head + Page <= file.Length; at += head + Page)
        {
            for (var index = at + head + 4; index < at + head + Page; index++)
            {
                yield return file[index];
            }
        }
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
