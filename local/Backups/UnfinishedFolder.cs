using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Local.Backups;

/// <summary>A folder in which something is put together that is moved to its place once it is whole. Gone when this is disposed.</summary>
internal sealed class UnfinishedFolder : IDisposable
{
    private readonly DataFolder held;

    private UnfinishedFolder(DataFolder held) => this.held = held;

    /// <summary>Its full path.</summary>
    public string Path => held.Path;

    /// <summary>Makes the folder, for its owner alone, and throws away what a process that was killed has left in it.</summary>
    /// <exception cref="DataFolderInUseException">Another process is at work in it.</exception>
    public static UnfinishedFolder Make(string path)
    {
        // Taken hold of first, so that nobody's work is thrown away but that of the dead.
        using (DataFolder.Open(path)) { }
        Directory.Delete(path, recursive: true);
        return new(DataFolder.Open(path));
    }

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(string name) => held.PathOf(name);

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
