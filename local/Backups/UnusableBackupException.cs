namespace SchoolsDigital.Local.Backups;

/// <summary>A file cannot be restored, or a copy cannot be made; the message says why and what to do.</summary>
public sealed class UnusableBackupException : Exception
{
    /// <summary>An unusable backup, without a reason. Prefer one that gives it.</summary>
    public UnusableBackupException() { }

    /// <summary>An unusable backup and the reason.</summary>
    public UnusableBackupException(string message)
        : base(message) { }

    /// <summary>An unusable backup, the reason, and what noticed it.</summary>
    public UnusableBackupException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>It was cut off, or a part was taken out.</summary>
    internal static UnusableBackupException NotWhole(string file, Exception? cause = null) =>
        new($"The copy {file} is not whole: part of it is missing. Use another copy.", cause!);

    /// <summary>It is not as it was written.</summary>
    internal static UnusableBackupException Changed(string file, Exception? cause = null) =>
        new($"The copy {file} has been changed or damaged since it was made. Use another copy.", cause!);
}
