namespace SchoolsDigital.Local.Storage;

/// <summary>Another process holds the data folder.</summary>
public sealed class DataFolderInUseException : Exception
{
    /// <summary>A folder in use, unnamed. Prefer the one that names it.</summary>
    public DataFolderInUseException() { }

    /// <summary>A folder in use.</summary>
    public DataFolderInUseException(string folder)
        : this(folder, null!) { }

    /// <summary>A folder in use and how it was noticed.</summary>
    public DataFolderInUseException(string folder, Exception innerException)
        : base(
            $"The data folder {folder} is in use by another SchoolsDigital process. Stop that one, or give this one a folder of its own with --data.",
            innerException
        ) { }
}
