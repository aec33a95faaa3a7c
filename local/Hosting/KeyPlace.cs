using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// Where the keys of a data folder are: beside it, in a file called like it with <c>.keys</c> at the end, or where it is
/// told. Never in it, so that a copy of the data is no copy of the keys.
/// </summary>
internal sealed class KeyPlace
{
    private readonly DataFolder folder;

    /// <summary>The keys of a folder.</summary>
    /// <param name="folder">A folder that this process holds.</param>
    /// <param name="file">The file; null for the one beside the folder.</param>
    /// <exception cref="InvalidDataException">The file is in the folder.</exception>
    public KeyPlace(DataFolder folder, string? file)
    {
        this.folder = folder;
        File = System.IO.Path.GetFullPath(file ?? Beside(folder.Path));
        if (File.StartsWith(Within(folder.Path), StringComparison.Ordinal))
        {
            throw new InvalidDataException(
                $"The key file {File} is in the data folder, so that whoever copies the data has the keys too. Give a file outside it with --keys."
            );
        }
    }

    /// <summary>The file, whether or not it is there.</summary>
    public string File { get; }

    /// <summary>Whether the keys stood in the folder, where earlier versions kept them, and were moved out of it.</summary>
    public bool HasMoved { get; private set; }

    // Where earlier versions kept the keys.
    private string Inside => folder.PathOf("keys.json");

    /// <summary>The file beside a folder.</summary>
    public static string Beside(string folder) =>
        System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)) + ".keys";

    /// <summary>Reads the keys, moves them out of the folder where an earlier version kept them there, and makes them for new data.</summary>
    /// <param name="isNeeded">Whether the folder holds data that was written with keys.</param>
    /// <param name="make">Makes the first keys.</param>
    /// <exception cref="InvalidDataException">They are missing, cannot be read, or stand in two places and differ.</exception>
    public HostKeys Open(bool isNeeded, Func<HostKeys> make)
    {
        MoveOut();
        if (!System.IO.File.Exists(File))
        {
            if (isNeeded)
            {
                throw new InvalidDataException(
                    $"The keys of {folder.Path} are missing: there is no file {File}. Put back your copy of it, or say with --keys where it is. With new keys no link that was sent would work, and no answer could be read."
                );
            }

            KeyFile.Write(File, make());
        }

        return KeyFile.Read(File);
    }

    // Written where they belong and on disk before they are taken away: a crash leaves them in one place or in both.
    private void MoveOut()
    {
        if (!System.IO.File.Exists(Inside))
        {
            return;
        }

        var inside = KeyFile.Read(Inside);
        if (!System.IO.File.Exists(File))
        {
            KeyFile.Write(File, inside);
        }
        else if (!KeyFile.Read(File).HasSameSecretsAs(inside))
        {
            throw new InvalidDataException(
                $"The keys in {Inside} and in {File} differ. Delete the file whose keys are not those of this data."
            );
        }

        DurableFile.Delete(Inside);
        HasMoved = true;
    }

    private static string Within(string path) =>
        System.IO.Path.TrimEndingDirectorySeparator(path) + System.IO.Path.DirectorySeparatorChar;
}
