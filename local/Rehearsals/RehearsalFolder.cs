namespace SchoolsDigital.Local.Rehearsals;

/// <summary>The folder that a rehearsal writes into. Every rehearsal begins with an empty one.</summary>
public sealed class RehearsalFolder
{
    // Without it the folder is not ours to empty.
    private const string Mark = ".rehearsal";

    private RehearsalFolder(string path) => Path = path;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The data folder in it.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>The keys of the data folder.</summary>
    public string Keys => $"{Data}.keys";

    /// <summary>Where the virtual clock stands.</summary>
    public string Clock => System.IO.Path.Combine(Path, ".clock");

    /// <summary>The summary in it.</summary>
    public string Summary => System.IO.Path.Combine(Path, "summary.json");

    /// <summary>Makes the folder, and empties it where an earlier rehearsal has used it, unless that is to go on.</summary>
    /// <exception cref="InvalidDataException">It holds something that is not a rehearsal's.</exception>
    public static RehearsalFolder Prepare(string path, bool goesOn = false)
    {
        var folder = new RehearsalFolder(System.IO.Path.GetFullPath(path));
        var mark = System.IO.Path.Combine(folder.Path, Mark);
        if (
            Directory.Exists(folder.Path)
            && Directory.EnumerateFileSystemEntries(folder.Path).Any()
            && !File.Exists(mark)
        )
        {
            throw new InvalidDataException(
                $"The folder {folder.Path} holds something else than a rehearsal. Give another folder with --out."
            );
        }

        if (goesOn && File.Exists(mark))
        {
            return folder;
        }

        foreach (var left in Directory.Exists(folder.Path) ? Directory.GetDirectories(folder.Path) : [])
        {
            Directory.Delete(left, recursive: true);
        }

        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(mark, "");
        File.Delete(folder.Summary);
        File.Delete(folder.Keys);
        File.Delete(folder.Clock);
        return folder;
    }
}
