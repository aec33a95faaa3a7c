namespace SchoolsDigital.Local.Storage;

/// <summary>The data folder cannot be made or written by this user.</summary>
public sealed class DataFolderUnusableException : Exception
{
    /// <summary>An unusable folder, unnamed. Prefer the one that names it.</summary>
    public DataFolderUnusableException() { }

    /// <summary>An unusable folder, in words of the caller's own.</summary>
    public DataFolderUnusableException(string message)
        : base(message) { }

    /// <summary>An unusable folder and what the system said.</summary>
    public DataFolderUnusableException(string folder, Exception innerException)
        : base(
            $"The data folder {folder} cannot be written: {innerException.Message} Give this process a folder of its own with --data, or let its user write there.",
            innerException
        ) { }
}
