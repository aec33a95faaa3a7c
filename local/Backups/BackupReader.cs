using System.IO.Compression;
using System.Security.Cryptography;

namespace SchoolsDigital.Local.Backups;

/// <summary>A backup whose manifest is whole and was signed with the given keys. Its files are checked as they are taken out.</summary>
internal sealed class BackupReader : IDisposable
{
    private const int PieceBytes = 80 * 1_024;

    private readonly string file;
    private readonly ZipArchive archive;

    private BackupReader(string file, ZipArchive archive, BackupManifest manifest) =>
        (this.file, this.archive, Manifest) = (file, archive, manifest);

    /// <summary>What it holds.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="UnusableBackupException">It is not whole, has been changed, or does not belong to the keys; the message says which.</exception>
    public static BackupReader Open(string file, BackupKeys keys)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no file {file}.");
        }

        ZipArchive opened;
        try
        {
            opened = ZipFile.OpenRead(file);
        }
        catch (InvalidDataException cut)
        {
            throw UnusableBackupException.NotWhole(file, cut);
        }

        try
        {
            return new(file, opened, ReadManifest(file, opened, keys));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Writes every file below a folder, on disk when this returns.</summary>
    /// <exception cref="UnusableBackupException">A file is missing, or is not the one that was copied.</exception>
    public void ExtractTo(string folder)
    {
        foreach (var entry in Manifest.Entries)
        {
            var path = Path.Combine(folder, entry.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            var hash = Copy(file, archive, entry.Name, target, entry.Bytes);
            if (!string.Equals(Convert.ToHexStringLower(hash), entry.Sha256, StringComparison.Ordinal))
            {
                throw UnusableBackupException.Changed(file);
            }

            target.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static BackupManifest ReadManifest(string file, ZipArchive archive, BackupKeys keys)
    {
        var bytes = Read(file, archive, BackupManifest.Name);
        var signature = Read(file, archive, BackupManifest.SignatureName);
        if (BackupManifest.TryRead(bytes) is not { } manifest)
        {
            throw UnusableBackupException.Changed(file);
        }

        if (manifest.Format > BackupManifest.CurrentFormat)
        {
            throw new UnusableBackupException(
                $"The copy {file} was made by a later version of the program. Restore it with that version."
            );
        }

        if (!keys.Fit(manifest.Keys))
        {
            throw new UnusableBackupException(
                $"The keys do not belong to the copy {file}. Say with --keys-copy where the keys are that were copied with it."
            );
        }

        return keys.IsSigned(bytes, signature) ? manifest : throw UnusableBackupException.Changed(file);
    }

    private static byte[] Read(string file, ZipArchive archive, string name)
    {
        using var bytes = new MemoryStream();
        _ = Copy(file, archive, name, bytes, BackupManifest.MaxBytes);
        return bytes.ToArray();
    }

    // No more is read than was written, so that a changed file cannot fill the disk.
    private static byte[] Copy(string file, ZipArchive archive, string name, Stream target, long atMost)
    {
        var entry = archive.GetEntry(name) ?? throw UnusableBackupException.NotWhole(file);
        try
        {
            using var source = entry.Open();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[PieceBytes];
            while (target.Length <= atMost && source.Read(piece) is > 0 and var length)
            {
                target.Write(piece.AsSpan(0, length));
                hash.AppendData(piece.AsSpan(0, length));
            }

            return hash.GetHashAndReset();
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw UnusableBackupException.Changed(file, damage);
        }
    }
}
