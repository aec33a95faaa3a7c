namespace SchoolsDigital.Local.Storage;

/// <summary>The folder in which the local host keeps everything. Held by one process at a time, until it is disposed or dies.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Makes the folder where it is missing and takes hold of it.</summary>
    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(full);
        var lockFile = System.IO.Path.Combine(full, "lock");
        try
        {
            // The operating system lets go of this lock when the process ends, however it ends.
            return new(full, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException inUse) when (File.Exists(lockFile))
        {
            throw new DataFolderInUseException(full, inUse);
        }
    }

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
