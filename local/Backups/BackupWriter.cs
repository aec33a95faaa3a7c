using System.IO.Compression;
using System.Security.Cryptography;

namespace SchoolsDigital.Local.Backups;

/// <summary>Writes the files of a backup into one archive, and last what the archive holds.</summary>
internal sealed class BackupWriter(ZipArchive archive)
{
    private const int PieceBytes = 80 * 1_024;

    private readonly List<BackupEntry> entries = [];

    /// <summary>Adds a file; false where it was deleted before it was opened.</summary>
    public bool TryAdd(string name, string path)
    {
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            Add(name, file);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Adds what a stream holds.</summary>
    public void Add(string name, Stream content)
    {
        using var target = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceBytes];
        var bytes = 0L;
        while (content.Read(piece) is > 0 and var length)
        {
            target.Write(piece.AsSpan(0, length));
            hash.AppendData(piece.AsSpan(0, length));
            bytes += length;
        }

        entries.Add(new(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>Writes the manifest and its signature.</summary>
    public BackupManifest Finish(DateTimeOffset madeAt, BackupKeys keys)
    {
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, madeAt, keys.Fingerprints, entries);
        var bytes = manifest.ToBytes();
        Write(BackupManifest.Name, bytes);
        Write(BackupManifest.SignatureName, keys.Sign(bytes));
        return manifest;
    }

    private void Write(string name, byte[] bytes)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(bytes);
    }
}
