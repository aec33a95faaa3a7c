namespace SchoolsDigital.Local.Backups;

/// <summary>Adds the files of a data folder to a backup, while a service may be saving and deleting some.</summary>
internal static class BackedUpFiles
{
    /// <summary>Adds them all.</summary>
    public static void AddTo(BackupWriter writer, string data)
    {
        // Names are read before the contents are listed: a later name may point at a file that was not there to be copied.
        var pointers = FilesIn(data, DataNames.Pointers)
            .Select(path => (Name: Path.GetFileName(path), Text: TryRead(path)))
            .ToList();
        var contents = FilesIn(data, DataNames.Contents)
            .Where(path => writer.TryAdd($"{DataNames.Contents}/{Path.GetFileName(path)}", path))
            .Select(Path.GetFileName)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, text) in pointers)
        {
            // What has been deleted since on its date is not to come back as a name without a file.
            if (text is not null && contents.Contains(text.Split('\n')[0]))
            {
                using var pointer = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
                writer.Add($"{DataNames.Pointers}/{name}", pointer);
            }
        }
    }

    private static IEnumerable<string> FilesIn(string data, string folder) =>
        Path.Combine(data, folder) is var path && Directory.Exists(path) ? Directory.EnumerateFiles(path) : [];

    private static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
