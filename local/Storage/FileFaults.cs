using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Storage;

/// <summary>The one place where the file system's exceptions become the port's.</summary>
internal static class FileFaults
{
    /// <summary>Does something with files.</summary>
    /// <exception cref="StorageUnavailableException">The file system would not.</exception>
    public static void Translate(Action work) =>
        Translate(() =>
        {
            work();
            return true;
        });

    /// <summary>Does something with files and returns its result.</summary>
    /// <exception cref="StorageUnavailableException">The file system would not.</exception>
    public static T Translate<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The file store cannot be used: {failure.Message}", failure);
        }
    }
}
