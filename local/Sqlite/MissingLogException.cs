namespace SchoolsDigital.Local.Sqlite;

/// <summary>After a crash, a file is missing without which a database lacks what was written last.</summary>
public sealed class MissingLogException : Exception
{
    /// <summary>A missing file, unnamed. Prefer the one that names it.</summary>
    public MissingLogException() { }

    /// <summary>A missing file, in words of the caller's own.</summary>
    public MissingLogException(string message)
        : base(message) { }

    /// <summary>A missing file and what noticed it.</summary>
    public MissingLogException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The file that is missing, and the mark by which that is known.</summary>
    internal static MissingLogException For(string missing, string mark) =>
        new(
            $"{missing} is missing, although the service was not stopped properly when it last ran. It holds what was written last. Put it back if it was moved. If it is lost, restore a copy with ./run restore, or delete {mark} to start without what is lost; mail that was sent last may then be sent again."
        );
}
