namespace SchoolsDigital.Local.Storage;

/// <summary>The folder in which the local host keeps everything. Held by one process at a time, until it is disposed or dies.</summary>
public sealed class DataFolder : IDisposable
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int AppleWouldBlock = 35;

    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The database of the workflow engine.</summary>
    public string WorkflowsFile => WorkflowsFileIn(Path);

    /// <summary>Makes the folder where it is missing and takes hold of it.</summary>
    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    /// <exception cref="DataFolderUnusableException">It cannot be made or written.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Create(full);

            // The operating system lets go of this lock when the process ends, however it ends.
            var lockFile = System.IO.Path.Combine(full, "lock");
            return new(full, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException inUse) when (inUse.HResult is WindowsSharingViolation or LinuxWouldBlock or AppleWouldBlock)
        {
            throw new DataFolderInUseException(full, inUse);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnusableException(full, failure);
        }
    }

    /// <summary>The database of the workflow engine in a folder that somebody else may hold.</summary>
    public static string WorkflowsFileIn(string folder) =>
        System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), "workflows.db");

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    // It holds names and addresses, so a new one is for its owner alone.
    private static void Create(string full)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(full);
        }
        else
        {
            Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
