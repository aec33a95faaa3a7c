using System.Runtime.InteropServices;

namespace SchoolsDigital.Local.Storage;

/// <summary>Files that are either wholly there, on disk, or not at all.</summary>
internal static class DurableFile
{
    private const int ReadOnly = 0;
    private const int InputOutputError = 5;

    /// <summary>A path that nothing has.</summary>
    public static string NameIn(string folder) => Path.Combine(folder, Guid.NewGuid().ToString("N"));

    /// <summary>Creates a file to be written, unbuffered: its writer gives it large pieces.</summary>
    public static FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    /// <summary>Opens a file to read; null where there is none. It may be replaced or deleted meanwhile.</summary>
    public static Stream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Moves a flushed file to where it is seen, unless it is there already: another may have written the same and not
    /// have flushed the folder yet, so that is done in either case.
    /// </summary>
    public static void Publish(string temporary, string path)
    {
        if (!File.Exists(path))
        {
            File.Move(temporary, path, overwrite: true);
        }

        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Moves a flushed file over what stands there.</summary>
    public static void Replace(string temporary, string path)
    {
        File.Move(temporary, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Deletes a file, where there is one, for good.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Waits until the names in a folder are on disk. Windows does so by itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = OpenFolder(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        }

        // Some file systems cannot flush a folder and say so, which is no failure; that the disk failed is one.
        var failed = Flush(handle) < 0 && Marshal.GetLastPInvokeError() == InputOutputError;
        _ = Close(handle);
        if (failed)
        {
            throw new IOException($"The folder {folder} cannot be flushed to disk.");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
