using System.IO.Compression;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Service.Keys;

namespace SchoolsDigital.Local.Backups;

/// <summary>Copies a data folder into one file while the service goes on, and its keys into another.</summary>
internal sealed class Backup(BackupPlaces places, TimeProvider clock)
{
    /// <summary>Makes the copy. It appears under its name once it is whole and on disk; a process that is killed leaves none.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such data folder.</exception>
    /// <exception cref="UnusableBackupException">A file is in the way, or the data is damaged or has other keys.</exception>
    public BackupManifest Make()
    {
        if (!File.Exists(Path.Combine(places.Data, DataNames.Tables)))
        {
            throw new DirectoryNotFoundException($"There is no data folder {places.Data}.");
        }

        if (Path.Exists(places.Copy))
        {
            throw new UnusableBackupException($"There is a file {places.Copy} already. Give the copy another name.");
        }

        var keys = KeyFile.Read(places.Keys);
        var target = Path.GetDirectoryName(places.Copy)!;
        Directory.CreateDirectory(target);
        using var folder = UnfinishedFolder.Make(Path.Combine(target, ".backup-unfinished"));
        var madeAt = CopyDatabases(folder);
        CheckKeys(folder, new(keys));
        var manifest = Write(folder, madeAt, new(keys));

        // In this order a copy is never there without its keys.
        KeysCopy.Write(places.KeysCopy, keys);
        File.Move(Whole(folder), places.Copy);
        DurableFile.FlushFolder(target);
        return manifest;
    }

    private static string Whole(UnfinishedFolder folder) => folder.PathOf("whole");

    // Workflows that are older than the tables do again what they have done, as after a crash. The other way round they
    // would rely on what is not there.
    private DateTimeOffset CopyDatabases(UnfinishedFolder folder)
    {
        var madeAt = clock.GetUtcNow();
        using var workflows = SqliteSnapshot.Take(Path.Combine(places.Data, DataNames.Workflows));
        using var tables = SqliteSnapshot.Take(Path.Combine(places.Data, DataNames.Tables));
        workflows.CopyTo(folder.PathOf(DataNames.Workflows));
        tables.CopyTo(folder.PathOf(DataNames.Tables));
        CheckWhole(folder, DataNames.Workflows);
        CheckWhole(folder, DataNames.Tables);
        return madeAt;
    }

    private void CheckWhole(UnfinishedFolder folder, string name)
    {
        if (SqliteSnapshot.FindFault(folder.PathOf(name)) is { } fault)
        {
            throw new UnusableBackupException(
                $"{Path.Combine(places.Data, name)} is damaged, so no copy was made: {fault} Restore an earlier copy."
            );
        }
    }

    private void CheckKeys(UnfinishedFolder folder, BackupKeys keys)
    {
        var known = SqliteDatabase.ReadBeside(
            folder.PathOf(DataNames.Tables),
            SqliteTableStore.Schema,
            session => RecordStatements.Read(session, KeyFingerprint.Key)
        );
        if (known is { } row && RecordJson.Read(KeyFingerprint.Key, row.Body).Text != keys.Fingerprint)
        {
            throw new UnusableBackupException(
                $"The keys in {places.Keys} are not those that the data was written with, so no copy was made. Say with --keys where they are."
            );
        }
    }

    private BackupManifest Write(UnfinishedFolder folder, DateTimeOffset madeAt, BackupKeys keys)
    {
        using var stream = new FileStream(Whole(folder), OwnersOnly());
        BackupManifest manifest;
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var writer = new BackupWriter(archive);
            writer.TryAdd(DataNames.Workflows, folder.PathOf(DataNames.Workflows));
            writer.TryAdd(DataNames.Tables, folder.PathOf(DataNames.Tables));
            BackedUpFiles.AddTo(writer, places.Data);
            manifest = writer.Finish(madeAt, keys);
        }

        stream.Flush(flushToDisk: true);
        return manifest;
    }

    // It holds names and addresses.
    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
