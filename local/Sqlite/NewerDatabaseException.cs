namespace SchoolsDigital.Local.Sqlite;

/// <summary>A database was written by a later version of the service, which this one cannot read safely.</summary>
public sealed class NewerDatabaseException : Exception
{
    /// <summary>A newer database, unnamed. Prefer the one that names it.</summary>
    public NewerDatabaseException() { }

    /// <summary>A newer database, in words of the caller's own.</summary>
    public NewerDatabaseException(string message)
        : base(message) { }

    /// <summary>A newer database and what noticed it.</summary>
    public NewerDatabaseException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>A newer database with both versions named.</summary>
    public NewerDatabaseException(string file, long found, int known)
        : base(
            $"{file} has version {found}; this program knows versions up to {known}. Start the later program, or restore a copy made before it ran."
        ) { }
}
