using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Local.Backups;

/// <summary>Makes a data folder from a copy, with all its mail held.</summary>
internal sealed class Restore(BackupPlaces places, TimeProvider clock)
{
    /// <summary>Restores the copy. The folder appears once it is whole; a process that is killed leaves none.</summary>
    /// <returns>How many mails are held, and since when the copy was made.</returns>
    /// <exception cref="FileNotFoundException">The copy or its keys are missing.</exception>
    /// <exception cref="UnusableBackupException">Data or other keys are in the way, or the copy is not whole, was changed, or belongs to other keys.</exception>
    public async Task<RestoredFolder> RunAsync(CancellationToken cancellationToken)
    {
        CheckNothingIsThere();
        var keysFile = FindKeys();
        var keys = KeyFile.Read(keysFile);
        using var backup = BackupReader.Open(places.Copy, new(keys));
        using var folder = UnfinishedFolder.Make($"{places.Data}.restoring");
        var whole = folder.PathOf("whole");
        DataFolder.Open(whole).Dispose();
        backup.ExtractTo(whole);
        CheckWhole(whole);
        var held = await RestoredMail.HoldAsync(whole, keysFile, backup.Manifest.MadeAt, clock, cancellationToken);

        // In this order the data is never there without its keys.
        KeysCopy.Write(places.Keys, keys);
        Publish(whole);
        return new(backup.Manifest.MadeAt, held);
    }

    private void CheckNothingIsThere()
    {
        if (
            File.Exists(places.Data)
            || (Directory.Exists(places.Data) && Directory.EnumerateFileSystemEntries(places.Data).Any())
        )
        {
            throw new UnusableBackupException(
                $"{places.Data} is not empty, and restoring never overwrites. Move it away first, or say with --data where the copy is to go."
            );
        }
    }

    private string FindKeys()
    {
        // The keys of the lost folder often outlive it, where they are kept apart from it.
        if (File.Exists(places.KeysCopy))
        {
            return places.KeysCopy;
        }

        return File.Exists(places.Keys)
            ? places.Keys
            : throw new FileNotFoundException(
                $"The keys of the copy are missing: there is neither {places.KeysCopy} nor {places.Keys}. Say with --keys-copy where they are. Without them no link works and no answer can be read."
            );
    }

    private void CheckWhole(string whole)
    {
        foreach (var name in new[] { DataNames.Workflows, DataNames.Tables })
        {
            if (SqliteSnapshot.FindFault(Path.Combine(whole, name)) is { } fault)
            {
                throw new UnusableBackupException($"{name} in the copy {places.Copy} is damaged: {fault}");
            }
        }
    }

    private void Publish(string whole)
    {
        if (Directory.Exists(places.Data))
        {
            Directory.Delete(places.Data);
        }

        Directory.Move(whole, places.Data);
        DurableFile.FlushFolder(Path.GetDirectoryName(places.Data)!);
    }
}
